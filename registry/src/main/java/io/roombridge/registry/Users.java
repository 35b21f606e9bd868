package io.roombridge.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may use the console and the API. Passwords and tokens go in and never come out; only their hashes are kept.
public interface Users {

    List<User> all();

    Optional<User> find(String name);

    /// Adds a user or changes one; the password of one that is there already stays.
    void save(User user, String by);

    boolean remove(String name, String by);

    /// Sets a password of at least eight characters, and that it need not be changed any more.
    void password(String name, String password, String by);

    /// The user, when the password is right. Takes as long when there is no such user.
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
