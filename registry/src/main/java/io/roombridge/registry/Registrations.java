package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is registered, and where. Survives a restart, and a crash: what [#save] and [#remove] have returned from is not
/// lost, except that a binding's end and attributes may be those before its last refresh. Finding costs memory reads
/// only. Safe for use by many threads.
public interface Registrations {

    /// Adds a binding or replaces the one of the same protocol and key. Waits for the database when it is new or
    /// changed; a refresh, which moves its end and attributes only, need not, and goes on while the database is away.
    ///
    /// @throws RegistryUnavailable when it could not be kept in time; it may be kept later
    void save(Registration registration);

    /// @throws RegistryUnavailable when that could not be kept in time; it may be kept later
    void remove(Protocol protocol, String key);

    Optional<Registration> find(Protocol protocol, String key);

    /// Bindings that hold the alias and have not expired at `now`, the most recent first.
    List<Registration> find(Alias alias, Instant now);

    List<Registration> all();

    /// How many there are.
    default long count() {
        return all().size();
    }

    /// Removes what has expired, and gives it back.
    List<Registration> expire(Instant now);
}
