package io.roombridge.prompt;

/// A text or a sound cannot be used; the message names the file and says why.
public final class InvalidPrompts extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidPrompts(String message) {
        super(message);
    }
}
