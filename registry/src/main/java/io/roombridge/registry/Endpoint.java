package io.roombridge.registry;

import io.roombridge.call.Alias;
import java.util.List;

/// A room system as an administrator defines it: who it is, under which aliases it may register, and its secret.
///
/// @param name      as it authenticates: SIP digest username, H.235 generalID; without regard to case
/// @param password  empty: it cannot register yet
/// @param enabled   it may register and call
public record Endpoint(String name, String displayName, List<Alias> aliases, String password, boolean enabled) {

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
