package io.roombridge.registry;

import io.roombridge.call.Alias;
import java.util.Optional;

/// Who may register, and under which aliases.
public interface Credentials {

    Optional<Credential> credential(String user);

    /// Whether the user may take the alias: it is one of the endpoint's own, or nobody's.
    boolean mayUse(String user, Alias alias);

    /// Whether endpoints may register without a password under an alias that belongs to nobody.
    boolean openRegistration();
}
