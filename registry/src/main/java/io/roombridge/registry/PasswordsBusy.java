package io.roombridge.registry;

/// So many passwords wait to be looked at that one more would wait too long: it was not looked at.
public final class PasswordsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PasswordsBusy() {
        super("too many passwords wait to be looked at", null, false, false);
    }
}
