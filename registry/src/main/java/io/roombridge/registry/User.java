package io.roombridge.registry;

/// Somebody who may use the console and the API.
///
/// @param mustChangePassword  the password is the one-time one of the first start
public record User(String name, Role role, boolean mustChangePassword) {

    /// What one may do; each may do what the one before may.
    public enum Role {
        /// Looks.
        VIEWER,
        /// Hangs up and dials out too.
        OPERATOR,
        /// Changes everything.
        ADMIN;

        public boolean covers(Role needed) {
            return compareTo(needed) >= 0;
        }
    }

    public User {
        if (!name.matches("[A-Za-z0-9._@-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a user's name has 1..64 letters, digits, dots, dashes, underscores or @");
        }
    }
}
