package io.roombridge.registry;

import java.util.OptionalLong;

/// What has to hold of a thing for a change of it to be made. Looked at in the transaction of the change, so of several
/// that take the same for granted one wins.
public sealed interface Precondition {

    /// Whatever there is now.
    record None() implements Precondition {}

    /// There is none of that name.
    record Absent() implements Precondition {}

    /// It is as it was at this version.
    record Unchanged(long version) implements Precondition {}

    Precondition NONE = new None();
    Precondition ABSENT = new Absent();

    /// @param kind  of thing: `room`
    /// @param now   its version; empty when there is none of that name
    /// @throws NameTaken         when there is one though there has to be none
    /// @throws ChangedMeanwhile  when it is another now, or gone
    default void check(String kind, String name, OptionalLong now) {
        switch (this) {
            case None _ -> { }
            case Absent _ -> {
                if (now.isPresent()) {
                    throw new NameTaken(kind, name);
                }
            }
            case Unchanged(var version) -> {
                if (now.isEmpty() || now.getAsLong() != version) {
                    throw new ChangedMeanwhile(kind, name, version, now);
                }
            }
        }
    }
}
