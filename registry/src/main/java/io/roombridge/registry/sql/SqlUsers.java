package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.NaturalOrder;
import io.roombridge.registry.Passwords;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.User;
import io.roombridge.registry.Users;
import io.roombridge.registry.Versioned;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Held in memory with the hashes of their passwords and tokens, so that who is signed in stays so and who has a token
/// is let in while the database is away.
final class SqlUsers implements Users, Kept {

    private static final String KIND = "user";

    /// Of a user that an administrator made without a password: matches nothing.
    private static final String NO_PASSWORD = "";

    private static final int TOKEN_OCTETS = 32;
    private static final int ONE_TIME_OCTETS = 12;

    private record Account(User user, String hash, long version) {}

    /// @param owner  id of its user
    private record Held(Token token, String owner, String hash) {}

    private record Loaded(long revision, Map<String, Account> accounts, List<Held> tokens) {}

    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final PasswordThreads passwords = new PasswordThreads();
    private final Argon2 nobodys = Argon2.nobodys(random);
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Loaded loaded;

    SqlUsers(Database database) {
        this.database = database;
        loaded = database.read(handle -> load(handle, Revisions.of(handle, KIND)));
    }

    @Override
    public List<User> all() {
        return loaded.accounts().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey, NaturalOrder.NATURAL))
                .map(entry -> entry.getValue().user()).toList();
    }

    @Override
    public Optional<Versioned<User>> current(String name) {
        return Optional.ofNullable(loaded.accounts().get(Table.id(name)))
                .map(account -> new Versioned<>(account.user(), account.version()));
    }

    /// One change at a time, here and at every gateway; what is known afterwards is what was written.
    private <R> R change(Function<Handle, R> change) {
        record Changed<R>(R result, Loaded now) {}

        changing.lock();
        try {
            var changed = database.change(handle -> {
                long revision = Revisions.move(handle, KIND);
                var result = change.apply(handle);
                return new Changed<>(result, load(handle, revision));
            });
            loaded = changed.now();
            return changed.result();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void save(User user, Optional<String> password, Precondition given, String by) {
        password.ifPresent(it -> Passwords.check(user.name(), it));
        var hash = password.map(this::hash);
        change(handle -> {
            var before = account(handle, user.name());
            given.check(KIND, user.name(), before.stream().mapToLong(Account::version).findFirst());
            if (before.isEmpty()) {
                insert(handle, user, hash.orElse(NO_PASSWORD));
            } else {
                update(handle, user, hash.orElse(before.get().hash()));
            }
            refuseWithoutAdmin(handle);
            audit(handle, by, "save", user.name(), before.map(was -> Field.differences(fields(was), fields(user, hash
                    .orElse(was.hash())))).orElseGet(() -> "new, " + Field.all(fields(user, hash.orElse("")))));
            return null;
        });
    }

    private static List<Field> fields(Account account) {
        return fields(account.user(), account.hash());
    }

    private static List<Field> fields(User user, String hash) {
        return List.of(Field.of("role", user.role()), Field.secret("password", hash),
                Field.of("mustChangePassword", user.mustChangePassword()));
    }

    @Override
    public boolean remove(String name, Precondition given, String by) {
        return change(handle -> {
            given.check(KIND, name, account(handle, name).stream().mapToLong(Account::version).findFirst());
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
        Passwords.check(name, password);
        var hash = hash(password);
        change(handle -> {
            var user = account(handle, name).map(Account::user)
                    .orElseThrow(() -> new IllegalArgumentException("there is no user " + name));
            update(handle, new User(user.name(), user.role(), false), hash);
            audit(handle, by, "password", name, "");
            return null;
        });
    }

    @Override
    public Optional<User> authenticate(String name, String password) {
        var found = Optional.ofNullable(loaded.accounts().get(Table.id(name)))
                .filter(account -> !account.hash().equals(NO_PASSWORD));
        var hash = found.map(account -> Argon2.parse(account.hash())).orElse(nobodys);
        boolean right = passwords.run(() -> hash.verifies(password.length() <= Passwords.LONGEST ? password : ""));
        return found.filter(_ -> right).map(Account::user);
    }

    @Override
    public Optional<String> createFirst() {
        if (!loaded.accounts().isEmpty()) {
            return Optional.empty();
        }
        var password = randomText(ONE_TIME_OCTETS);
        var hash = hash(password);
        boolean made = change(handle -> {
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
        change(handle -> {
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
        var hash = sha256(token);
        return loaded.tokens().stream().filter(held -> held.hash().equals(hash) && held.token().expires().isAfter(now))
                .findFirst().map(held -> loaded.accounts().get(held.owner())).map(Account::user);
    }

    @Override
    public List<Token> tokens(String user) {
        return loaded.tokens().stream().filter(held -> held.owner().equals(Table.id(user))).map(Held::token).toList();
    }

    @Override
    public boolean revokeToken(long id, String by) {
        return change(handle -> {
            int gone = handle.createUpdate("delete from api_token where id = :id").bind("id", id).execute();
            if (gone > 0) {
                audit(handle, by, "revoke", "token " + id, "");
            }
            return gone > 0;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void catchUp(long revision) {
        changing.lock();
        try {
            if (revision > loaded.revision()) {
                loaded = database.read(handle -> load(handle, Revisions.of(handle, KIND)));
            }
        } finally {
            changing.unlock();
        }
    }

    private static Loaded load(Handle handle, long revision) {
        var accounts = handle.createQuery("select * from console_user").map((row, _) -> account(row)).stream()
                .collect(Collectors.toUnmodifiableMap(account -> Table.id(account.user().name()),
                        Function.identity()));
        var tokens = handle.createQuery("select * from api_token order by id")
                .map((row, _) -> new Held(new Token(row.getLong("id"), row.getString("owner"),
                        row.getString("description"), CallRows.instant(row, "created"),
                        CallRows.instant(row, "expires")), row.getString("owner"), row.getString("hash")))
                .list();
        return new Loaded(revision, accounts, tokens);
    }

    private static Optional<Account> account(Handle handle, String name) {
        return handle.createQuery("select * from console_user where id = :id").bind("id", Table.id(name))
                .map((row, _) -> account(row)).findOne();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(user(row), row.getString("password_hash"), row.getLong("version"));
    }

    private static void update(Handle handle, User user, String hash) {
        handle.createUpdate("""
                        update console_user set role = :role, must_change = :mustChange, password_hash = :hash,
                            version = :version where id = :id""")
                .bind("role", user.role().name()).bind("mustChange", user.mustChangePassword()).bind("hash", hash)
                .bind("version", Revisions.of(handle, KIND)).bind("id", Table.id(user.name())).execute();
    }

    private static void insert(Handle handle, User user, String hash) {
        handle.createUpdate("""
                        insert into console_user (id, version, name, role, must_change, password_hash)
                        values (:id, :version, :name, :role, :mustChange, :hash)""")
                .bind("id", Table.id(user.name())).bind("version", Revisions.of(handle, KIND))
                .bind("name", user.name()).bind("role", user.role().name())
                .bind("mustChange", user.mustChangePassword()).bind("hash", hash).execute();
    }

    private static void audit(Handle handle, String by, String action, String name, String detail) {
        SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, action, "user", name, detail));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(row.getString("name"), User.Role.valueOf(row.getString("role")), row.getBoolean("must_change"));
    }

    private String hash(String password) {
        return passwords.run(() -> Argon2.of(password, random).toString());
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
