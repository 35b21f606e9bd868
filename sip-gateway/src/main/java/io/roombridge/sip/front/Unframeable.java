package io.roombridge.sip.front;

/// A stream that cannot be cut into messages, or not within the limits: it is closed.
final class Unframeable extends Exception {
    private static final long serialVersionUID = 1L;

    Unframeable(String message) {
        super(message, null, false, false);
    }
}
