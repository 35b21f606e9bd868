package io.roombridge.registry;

import java.util.List;
import java.util.Optional;

/// Things an administrator defines, each under a unique name that is compared without regard to case. Every change is
/// audited under who made it. They are read from memory, so in the path of a call too; changes go to the database.
public interface Catalogue<T> {

    /// By name.
    List<T> all();

    Optional<T> find(String name);

    /// Adds it, or replaces the one of that name.
    void save(T thing, String by);

    /// Whether there was one.
    boolean remove(String name, String by);
}
