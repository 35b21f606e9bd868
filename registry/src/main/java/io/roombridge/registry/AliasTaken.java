package io.roombridge.registry;

import io.roombridge.call.Alias;

/// An alias already leads somewhere else.
public final class AliasTaken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public AliasTaken(Alias alias, String holder) {
        super(alias + " already is an alias of " + holder);
    }
}
