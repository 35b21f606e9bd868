package io.roombridge.registry.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections, the migrations, and how often each kind of thing has changed.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final int CONNECTIONS = 10;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final Thread poller;

    Database(String url, String user, String password) {
        guard(url);
        var config = new HikariConfig();
        config.setJdbcUrl(url.startsWith(H2) ? withPostgresWays(url) : url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("registry");
        pool = new HikariDataSource(config);
        try {
            Flyway.configure().loggers("slf4j").dataSource(pool).locations("classpath:io/roombridge/registry/sql")
                    .load().migrate();
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        jdbi = Jdbi.create(pool);
        jdbi.registerArgument(new InstantArgument());
        poller = url.startsWith(H2) ? null : Thread.ofVirtual().name("registry-revisions").start(this::poll);
    }

    /// The file holds passwords that have to be known as they are (H.235.1, digests): only the process's own user reads
    /// it.
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
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.warn("the database file can be read by others: {}", file, impossible);
        }
    }

    /// H2 is the process's own; what differs between the two databases is switched to PostgreSQL's way.
    private static String withPostgresWays(String url) {
        return url.contains("MODE=") ? url : url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    <R> R read(HandleCallback<R, RuntimeException> query) {
        return jdbi.withHandle(query);
    }

    <R> R change(HandleCallback<R, RuntimeException> change) {
        return jdbi.inTransaction(change);
    }

    /// Moves the revision of a kind, in the transaction that changes it.
    static void touch(Handle handle, String kind) {
        if (handle.createUpdate("update revision set number = number + 1 where kind = :kind").bind("kind", kind)
                .execute() == 0) {
            handle.createUpdate("insert into revision (kind, number) values (:kind, 1)").bind("kind", kind).execute();
        }
    }

    /// How often the kind has changed, as far as we know. Call [#changed] after a change of one's own.
    long revision(String kind) {
        return revisions.getOrDefault(kind, 0L);
    }

    /// To be called once the transaction of [#touch] is committed.
    void changed(String kind) {
        revisions.merge(kind, currentRevision(kind), Math::max);
    }

    private long currentRevision(String kind) {
        return read(handle -> handle.createQuery("select number from revision where kind = :kind")
                .bind("kind", kind).mapTo(Long.class).findOne().orElse(0L));
    }

    private void poll() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(POLL);
                read(handle -> handle.createQuery("select kind, number from revision")
                        .map((row, _) -> Map.entry(row.getString("kind"), row.getLong("number"))).list())
                        .forEach(entry -> revisions.merge(entry.getKey(), entry.getValue(), Math::max));
            } catch (InterruptedException _) {
                return; // closed
            } catch (RuntimeException failed) {
                LOG.warn("the database does not answer: what others change is not seen", failed);
            }
        }
    }

    @Override
    public void close() {
        if (poller != null) {
            poller.interrupt();
        }
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
