package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is registered, and where. Survives a restart.
public interface Registrations {

    /// Adds a binding or replaces the one of the same protocol and key.
    void save(Registration registration);

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
