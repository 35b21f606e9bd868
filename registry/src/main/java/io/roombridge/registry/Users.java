package io.roombridge.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may use the console and the API. Passwords and tokens go in and never come out; only their hashes are kept.
public interface Users {

    List<User> all();

    default Optional<User> find(String name) {
        return current(name).map(Versioned::thing);
    }

    /// The user of that name, with the version that [Precondition.Unchanged] takes.
    Optional<Versioned<User>> current(String name);

    /// Adds a user or changes one; the password of one that is there already stays.
    default void save(User user, String by) {
        save(user, Optional.empty(), Precondition.NONE, by);
    }

    /// Adds a user or changes one, and the password with it.
    ///
    /// @param password  as [Passwords] wants it; empty: the old one stays
    /// @throws IllegalArgumentException  when the password is too weak, or no admin would be left
    /// @throws NameTaken                 by the precondition
    /// @throws ChangedMeanwhile          by the precondition
    /// @throws PasswordsBusy             when too many passwords wait to be looked at
    /// @throws RegistryUnavailable       when the database does not answer; the change may have been made
    void save(User user, Optional<String> password, Precondition given, String by);

    default boolean remove(String name, String by) {
        return remove(name, Precondition.NONE, by);
    }

    /// Whether there was one.
    ///
    /// @throws IllegalArgumentException  when no admin would be left
    /// @throws ChangedMeanwhile          by the precondition
    /// @throws RegistryUnavailable       when the database does not answer; the change may have been made
    boolean remove(String name, Precondition given, String by);

    /// Sets a password as [Passwords] wants it, and that it need not be changed any more.
    ///
    /// @throws PasswordsBusy  when too many passwords wait to be looked at
    void password(String name, String password, String by);

    /// The user, when the password is right. Takes as long when there is no such user.
    ///
    /// @throws PasswordsBusy  when too many passwords wait to be looked at; this one was not
    Optional<User> authenticate(String name, String password);

    /// Makes the user `admin` with a one-time password, which is given back, if there is no user yet.
    Optional<String> createFirst();

    /// A new bearer token of a user. It is shown once.
    String issueToken(String user, String description, Instant expires, String by);

    Optional<User> authenticate(String token, Instant now);

    List<Token> tokens(String user);

    boolean revokeToken(long id, String by);

    /// @param description  what its owner says it is for
    record Token(long id, String user, String description, Instant created, Instant expires) {}
}
