package io.roombridge.media;

/// Which way a stream flows, seen from us (RFC 3264 §5.1).
public enum Direction {
    SEND_RECEIVE, SEND_ONLY, RECEIVE_ONLY, INACTIVE;

    public static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SEND_RECEIVE : SEND_ONLY;
        }
        return receives ? RECEIVE_ONLY : INACTIVE;
    }

    public boolean sends() {
        return this == SEND_RECEIVE || this == SEND_ONLY;
    }

    public boolean receives() {
        return this == SEND_RECEIVE || this == RECEIVE_ONLY;
    }

    /// The same direction as the peer sees it.
    public Direction reversed() {
        return of(receives(), sends());
    }

    /// What is left when both sides agree to no more than their own direction.
    public Direction and(Direction other) {
        return of(sends() && other.sends(), receives() && other.receives());
    }
}
