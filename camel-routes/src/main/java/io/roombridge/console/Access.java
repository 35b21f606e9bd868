package io.roombridge.console;

import io.javalin.security.RouteRole;
import io.roombridge.registry.User;
import java.util.Optional;

/// Who may use an operation.
enum Access implements RouteRole {
    /// Anybody.
    OPEN,
    /// Whoever is signed in, even with a one-time password.
    SELF,
    VIEWER,
    OPERATOR,
    ADMIN;

    /// The role it takes; empty when none.
    Optional<User.Role> role() {
        return switch (this) {
            case OPEN, SELF -> Optional.empty();
            case VIEWER -> Optional.of(User.Role.VIEWER);
            case OPERATOR -> Optional.of(User.Role.OPERATOR);
            case ADMIN -> Optional.of(User.Role.ADMIN);
        };
    }
}
