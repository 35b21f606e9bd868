package io.roombridge.registry;

import java.util.List;
import java.util.Optional;

/// Things an administrator defines, each under a unique name that is compared without regard to case. Every change is
/// audited under who made it. They are read from memory, so in the path of a call too; changes go to the database.
public interface Catalogue<T> {

    /// In the order of their names, numbers in them as numbers: `room 2` before `room 10`.
    List<T> all();

    default Optional<T> find(String name) {
        return current(name).map(Versioned::thing);
    }

    /// The one of that name, with the version that [Precondition.Unchanged] takes.
    Optional<Versioned<T>> current(String name);

    /// Adds it, or replaces the one of that name.
    default void save(T thing, String by) {
        save(thing, Precondition.NONE, by);
    }

    /// Adds it, or replaces the one of that name, if what is given holds then.
    ///
    /// @return its new version
    /// @throws NameTaken            by the precondition
    /// @throws ChangedMeanwhile     by the precondition
    /// @throws AliasTaken           when an alias of it leads elsewhere
    /// @throws RegistryUnavailable  when the database does not answer; the change may have been made
    long save(T thing, Precondition given, String by);

    /// Whether there was one.
    default boolean remove(String name, String by) {
        return remove(name, Precondition.NONE, by);
    }

    /// Whether there was one.
    ///
    /// @throws ChangedMeanwhile     by the precondition
    /// @throws RegistryUnavailable  when the database does not answer; the change may have been made
    boolean remove(String name, Precondition given, String by);
}
