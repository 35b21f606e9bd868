package io.roombridge.sip.message;

/// Octets that are no SIP message, or fields that cannot be said.
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedMessage(String message) {
        super(message, null, false, false);
    }
}
