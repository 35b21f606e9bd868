package io.roombridge.registry;

import io.roombridge.call.Alias;
import java.util.Optional;

/// Who may register, and under which aliases.
public interface Credentials {

    Optional<Credential> credential(String user);

    /// So many aliases beyond its own an endpoint may hold.
    int MOST_ALIASES = 20;

    /// Whether the user may take the alias: it is one of the endpoint's own, or nobody's and one of not more than
    /// [#MOST_ALIASES]; and nobody dials a room by it, with a PIN or without.
    boolean mayUse(String user, Alias alias);

    /// Why a user that is known cannot log in at all, in words for an administrator and for nobody else; empty when
    /// only the right password is missing, or when there is no such user.
    default Optional<String> impediment(String user) {
        return Optional.empty();
    }

    /// Keeps in mind for the administrator that a user who is known could not log in.
    ///
    /// @param address  where it tried from
    /// @param why      in words
    default void couldNotLogIn(String user, String address, String why) {
        // who keeps no book keeps none of this
    }

    /// Whether endpoints may register without a password under an alias that belongs to nobody.
    boolean openRegistration();
}
