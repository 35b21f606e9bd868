package io.roombridge.registry;

/// There is a thing of that name already.
public final class NameTaken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// @param kind  of thing: `room`
    public NameTaken(String kind, String name) {
        super("there is " + Words.a(kind) + " " + name + " already");
    }
}
