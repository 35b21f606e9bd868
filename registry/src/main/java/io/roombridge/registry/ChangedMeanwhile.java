package io.roombridge.registry;

import java.util.OptionalLong;

/// A thing is not any more what a change of it took it for: somebody else was quicker.
public final class ChangedMeanwhile extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private static final long GONE = -1;

    private final long expected;
    private final long now;

    /// @param kind      of thing: `room`
    /// @param expected  the version it was taken for
    /// @param now       the version it has; empty when it is gone
    public ChangedMeanwhile(String kind, String name, long expected, OptionalLong now) {
        super(now.isPresent() ? kind + " " + name + " was changed by somebody else in the meantime"
                : kind + " " + name + " is gone");
        this.expected = expected;
        this.now = now.orElse(GONE);
    }

    public long expected() {
        return expected;
    }

    /// Empty when it is gone.
    public OptionalLong now() {
        return now == GONE ? OptionalLong.empty() : OptionalLong.of(now);
    }
}
