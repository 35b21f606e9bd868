package io.roombridge.sip.message;

/// Octets that are no SIP message, or fields that cannot be said. The words are ours alone, nothing of the message, so
/// that they can be said to its sender.
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final int status;

    public MalformedMessage(String message) {
        this(BAD_REQUEST, message);
    }

    /// @param status  what a request of this kind is answered with
    MalformedMessage(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /// What a request of this kind is answered with (RFC 3261 §21.4.1, §21.5.6).
    public int status() {
        return status;
    }
}
