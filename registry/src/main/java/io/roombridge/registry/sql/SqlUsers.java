package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.User;
import io.roombridge.registry.Users;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class SqlUsers implements Users {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 256;

    /// Of a user that an administrator made without a password: matches nothing.
    private static final String NO_PASSWORD = "";

    private static final int TOKEN_OCTETS = 32;
    private static final int ONE_TIME_OCTETS = 12;

    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final Argon2 nobodys = Argon2.of("nobody's", random);

    SqlUsers(Database database) {
        this.database = database;
    }

    @Override
    public List<User> all() {
        return database.read(handle -> handle.createQuery("select * from console_user order by id")
                .map((row, _) -> user(row)).list());
    }

    @Override
    public Optional<User> find(String name) {
        return database.read(handle -> handle.createQuery("select * from console_user where id = :id")
                .bind("id", Table.id(name)).map((row, _) -> user(row)).findOne());
    }

    @Override
    public void save(User user, String by) {
        database.change(handle -> {
            int changed = handle.createUpdate(
                    "update console_user set role = :role, must_change = :mustChange where id = :id")
                    .bind("role", user.role().name()).bind("mustChange", user.mustChangePassword())
                    .bind("id", Table.id(user.name())).execute();
            if (changed == 0) {
                insert(handle, user, NO_PASSWORD);
            }
            refuseWithoutAdmin(handle);
            audit(handle, by, "save", user.name(), user.role().name());
            return null;
        });
    }

    @Override
    public boolean remove(String name, String by) {
        return database.change(handle -> {
            int gone = handle.createUpdate("delete from console_user where id = :id").bind("id", Table.id(name))
                    .execute();
            if (gone == 0) {
                return false;
            }
            refuseWithoutAdmin(handle);
            audit(handle, by, "remove", name, "");
            return true;
        });
    }

    private static void refuseWithoutAdmin(Handle handle) {
        long admins = handle.createQuery("select count(*) from console_user where role = 'ADMIN'").mapTo(Long.class)
                .one();
        if (admins == 0) {
            throw new IllegalArgumentException("the last admin has to stay one");
        }
    }

    @Override
    public void password(String name, String password, String by) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has " + SHORTEST_PASSWORD + ".." + LONGEST_PASSWORD
                    + " characters");
        }
        var hash = Argon2.of(password, random).toString();
        database.change(handle -> {
            int changed = handle.createUpdate(
                    "update console_user set password_hash = :hash, must_change = false where id = :id")
                    .bind("hash", hash).bind("id", Table.id(name)).execute();
            if (changed == 0) {
                throw new IllegalArgumentException("there is no user " + name);
            }
            audit(handle, by, "password", name, "");
            return null;
        });
    }

    @Override
    public Optional<User> authenticate(String name, String password) {
        var found = database.read(handle -> handle.createQuery(
                "select * from console_user where id = :id and password_hash <> ''")
                .bind("id", Table.id(name)).map((row, _) -> new Hashed(user(row), row.getString("password_hash")))
                .findOne());
        boolean right = found.map(hashed -> Argon2.parse(hashed.hash())).orElse(nobodys)
                .verifies(password.length() <= LONGEST_PASSWORD ? password : "");
        return found.filter(_ -> right).map(Hashed::user);
    }

    private record Hashed(User user, String hash) {}

    @Override
    public Optional<String> createFirst() {
        var password = randomText(ONE_TIME_OCTETS);
        var hash = Argon2.of(password, random).toString();
        boolean made = database.change(handle -> {
            if (handle.createQuery("select count(*) from console_user").mapTo(Long.class).one() > 0) {
                return false;
            }
            insert(handle, new User("admin", User.Role.ADMIN, true), hash);
            audit(handle, "gateway", "save", "admin", "the first user, with a one-time password");
            return true;
        });
        return made ? Optional.of(password) : Optional.empty();
    }

    @Override
    public String issueToken(String user, String description, Instant expires, String by) {
        var token = "rb_" + randomText(TOKEN_OCTETS);
        database.change(handle -> {
            handle.createUpdate("""
                            insert into api_token (owner, description, hash, created, expires)
                            values (:owner, :description, :hash, :created, :expires)""")
                    .bind("owner", Table.id(user)).bind("description", SqlAudit.cut(description, 256))
                    .bind("hash", sha256(token))
                    .bind("created", Instant.now()).bind("expires", expires).execute();
            audit(handle, by, "issue", user, "token " + description);
            return null;
        });
        return token;
    }

    @Override
    public Optional<User> authenticate(String token, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select u.* from console_user u join api_token t on t.owner = u.id
                        where t.hash = :hash and t.expires > :now""")
                .bind("hash", sha256(token)).bind("now", now).map((row, _) -> user(row)).findOne());
    }

    @Override
    public List<Token> tokens(String user) {
        return database.read(handle -> handle.createQuery("select * from api_token where owner = :owner order by id")
                .bind("owner", Table.id(user))
                .map((row, _) -> new Token(row.getLong("id"), row.getString("owner"), row.getString("description"),
                        SqlHistory.instant(row, "created"), SqlHistory.instant(row, "expires")))
                .list());
    }

    @Override
    public boolean revokeToken(long id, String by) {
        return database.change(handle -> {
            int gone = handle.createUpdate("delete from api_token where id = :id").bind("id", id).execute();
            if (gone > 0) {
                audit(handle, by, "revoke", "token " + id, "");
            }
            return gone > 0;
        });
    }

    private static void insert(Handle handle, User user, String hash) {
        handle.createUpdate("""
                        insert into console_user (id, name, role, must_change, password_hash)
                        values (:id, :name, :role, :mustChange, :hash)""")
                .bind("id", Table.id(user.name())).bind("name", user.name()).bind("role", user.role().name())
                .bind("mustChange", user.mustChangePassword()).bind("hash", hash).execute();
    }

    private static void audit(Handle handle, String by, String action, String name, String detail) {
        SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, action, "user", name, detail));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(row.getString("name"), User.Role.valueOf(row.getString("role")), row.getBoolean("must_change"));
    }

    private String randomText(int octets) {
        var bytes = new byte[octets];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
