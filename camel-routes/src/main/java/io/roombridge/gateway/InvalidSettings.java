package io.roombridge.gateway;

/// The settings cannot be used; the message says which key, which value, why, and what to do.
public final class InvalidSettings extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidSettings(String message) {
        super(message, null, false, false);
    }
}
