package io.roombridge.registry;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import java.util.Optional;

/// Who may register, and under which aliases.
public interface Credentials extends RefusedLogins.Users {

    Optional<Credential> credential(String user);

    /// So many aliases beyond its own an endpoint may hold.
    int MOST_ALIASES = 20;

    /// Whether the user may take the alias: it is one of the endpoint's own, or nobody's and one of not more than
    /// [#MOST_ALIASES]; and nobody dials a room by it, with a PIN or without.
    boolean mayUse(String user, Alias alias);

    @Override
    default boolean knows(String user) {
        return credential(user).isPresent();
    }

    @Override
    default Optional<String> impediment(String user) {
        return Optional.empty();
    }

    @Override
    default void couldNotLogIn(RefusedLogins.Attempt attempt, String why) {
        // who keeps no book keeps none of this
    }

    /// Whether endpoints may register without a password under an alias that belongs to nobody.
    boolean openRegistration();
}
