package io.roombridge.registry;

/// The database does not answer, or does not take what it was given: whoever asked is to try again later.
public final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailable(String what) {
        super(what);
    }

    public RegistryUnavailable(String what, Throwable why) {
        super(what, why);
    }
}
