package io.roombridge.sip.front;

/// A stream that cannot be cut into messages, or not within the limits.
final class Unframeable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param message  nothing of what came
    Unframeable(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
