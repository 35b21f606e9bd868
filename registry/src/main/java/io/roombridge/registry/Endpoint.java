package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.prompt.Language;
import java.util.List;
import java.util.Optional;

/// A room system as an administrator defines it: who it is, under which aliases it may register, and its secret.
///
/// @param name      as it authenticates: SIP digest username, H.235 generalID; without regard to case
/// @param password  empty: it cannot register yet
/// @param enabled   it may register and call
/// @param language  what people there are spoken to in; empty: that of the room they are in
public record Endpoint(String name, String displayName, List<Alias> aliases, String password, boolean enabled,
        Optional<Language> language) {

    /// Where people are spoken to as in the room they are in.
    public Endpoint(String name, String displayName, List<Alias> aliases, String password, boolean enabled) {
        this(name, displayName, aliases, password, enabled, Optional.empty());
    }

    public Endpoint {
        aliases = aliases.stream().distinct().toList();
        if (name.isBlank() || name.length() > 128) {
            throw new IllegalArgumentException("an endpoint's name has 1..128 characters");
        }
    }

    @Override
    public String toString() {
        return "Endpoint[" + name + " " + aliases + "]";
    }
}
