package io.roombridge.registry.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections and the migrations.
final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final int H2_IN_USE = 90_020;
    private static final int CONNECTIONS = 10;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /// Classes of SQLSTATE: data exception, integrity constraint violation, syntax error or access rule violation.
    private static final List<String> REFUSALS = List.of("22", "23", "42");

    private static final String TOO_LONG = "22001";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean delays;
    private final Pulse pulse;
    private volatile boolean writesFail;

    Database(String url, String user, String password) {
        guard(url);
        var config = new HikariConfig();
        config.setJdbcUrl(url.startsWith(H2) ? withPostgresWays(url) : url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("registry");
        config.setConnectionTimeout(TO_CONNECT.toMillis());
        if (!url.startsWith(H2)) {
            config.addDataSourceProperty("socketTimeout", Long.toString(TO_ANSWER.toSeconds()));
        }
        pool = opened(config);
        try {
            Flyway.configure().loggers("slf4j").dataSource(pool).locations("classpath:io/roombridge/registry/sql")
                    .load().migrate();
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        delays = url.startsWith(H2_FILE);
        jdbi = Jdbi.create(pool);
        jdbi.registerArgument(new InstantArgument());
        pulse = new Pulse(() -> pool.getHikariPoolMXBean().softEvictConnections());
    }

    private static HikariDataSource opened(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            boolean inUse = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                    .anyMatch(it -> it instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE);
            if (inUse) {
                throw new IllegalArgumentException("database.url " + config.getJdbcUrl().split(";")[0]
                        + " is in use: another gateway runs on it; stop that one, or set another", failed);
            }
            throw failed;
        }
    }

    /// The file holds passwords that have to be known as they are (H.235.1, digests): only the process's own user reads
    /// it.
    ///
    /// @throws IllegalArgumentException  when there can be none, in words
    private static void guard(String url) {
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        var name = url.substring(H2_FILE.length()).split(";")[0].replaceFirst("^~", System.getProperty("user.home"));
        var file = Path.of(name + ".mv.db").toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            }
        } catch (IOException impossible) {
            throw new IllegalArgumentException("database.url: the file " + file + " cannot be made: "
                    + impossible.getMessage(), impossible);
        }
        if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
            throw new IllegalArgumentException("database.url: the file " + file + " cannot be written: who runs the "
                    + "gateway needs to write it and its folder");
        }
        protect(file);
    }

    private static void protect(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException impossible) {
            log.warn("the file can be read by others: {}", file, impossible);
        }
    }

    /// H2 is the process's own; what differs between the two databases is switched to PostgreSQL's way. It is closed
    /// when the registry is, and not before by a hook of its own while the gateway still ends its calls. What fails we
    /// log: its own file of traces would grow on a disk that is full.
    private static String withPostgresWays(String url) {
        return url.contains("MODE=") ? url : url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /// @throws RegistryUnavailable  when the database does not answer
    <R> R read(HandleCallback<R, RuntimeException> query) {
        return pulse.ask(() -> jdbi.withHandle(query));
    }

    /// As [#read], and decides by the answer whether the database is there.
    <R> R probe(HandleCallback<R, RuntimeException> query) {
        return pulse.probe(() -> {
            if (writesFail) {
                write(handle -> handle.execute("update revision set number = number where kind = 'user'"));
                makeLast();
                writesFail = false;
            }
            return jdbi.withHandle(query);
        });
    }

    /// Comes back when no crash of ours can take the change away.
    ///
    /// @throws RegistryUnavailable  when the database does not answer; the change may be made all the same
    <R> R change(HandleCallback<R, RuntimeException> change) {
        return pulse.ask(() -> {
            var changed = write(change);
            makeLast();
            return changed;
        });
    }

    void backUp(Path file) {
        if (!delays) {
            throw new IllegalArgumentException("only a database in a file is copied by the gateway; "
                    + "for PostgreSQL there is pg_dump");
        }
        read(handle -> handle.execute("backup to ?", file.toAbsolutePath().toString()));
        protect(file);
    }

    /// Since when the database does not answer; empty while it does.
    Optional<Instant> awaySince() {
        return pulse.awaySince();
    }

    boolean isAway() {
        return awaySince().isPresent();
    }

    /// A change that nobody waits for, so it may wait for the database: [#makeLast] has to follow where somebody does.
    <R> R write(HandleCallback<R, RuntimeException> change) {
        return noting(() -> jdbi.inTransaction(change));
    }

    /// Comes back when no crash of ours can take away what is committed: H2 would let half a second pass before it
    /// hands it to the operating system.
    void makeLast() {
        if (delays) {
            noting(() -> jdbi.withHandle(handle -> {
                handle.execute("checkpoint");
                settle(handle.getConnection());
                return null;
            }));
        }
    }

    /// H2 writes on threads of its own, and a checkpoint waits for none that began before it: a full disk would show
    /// after it only.
    private static void settle(Connection connection) {
        try {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            var store = session.getDatabase().getStore().getMvStore();
            store.executeFilestoreOperation(() -> { });
            if (store.getPanicException() != null) {
                throw new UncheckedIOException(new IOException(store.getPanicException()));
            }
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    /// After a write that failed though nothing was wrong with it, a probe has to write too, and no connection is
    /// used again: H2 closes a database whose file it could not write.
    private <R> R noting(Supplier<R> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (!isRefusal(failed)) {
                writesFail = true;
                pool.getHikariPoolMXBean().softEvictConnections();
            }
            throw failed;
        }
    }

    /// Whether a statement failed for what it was to write, and will fail again; else the database is away, busy or
    /// full.
    static boolean isRefusal(RuntimeException failed) {
        if (failed instanceof UncheckedIOException) {
            return false;
        }
        return state(failed).map(state -> REFUSALS.stream().anyMatch(state::startsWith)).orElse(true);
    }

    /// Whether a text was longer than its column.
    static boolean isTooLong(RuntimeException failed) {
        return state(failed).filter(TOO_LONG::equals).isPresent();
    }

    private static Optional<String> state(RuntimeException failed) {
        return Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance).findFirst()
                .map(it -> Objects.requireNonNullElse(((SQLException) it).getSQLState(), ""));
    }

    @Override
    public void close() {
        pulse.close();
        pool.close();
    }

    /// Instants go in with their offset, so that no time zone of the machine can shift them.
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }
}
