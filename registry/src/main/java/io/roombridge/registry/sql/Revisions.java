package io.roombridge.registry.sql;

import io.roombridge.registry.RegistryUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often each kind of thing has changed: a number a kind, moved in the transaction of each change. Looks once a
/// second what others have moved.
///
/// A number is held until its transaction ends, so changes of one kind become visible in the order of their numbers.
final class Revisions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Revisions.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final List<Kept> kept;
    private final Thread thread = Thread.ofVirtual().name("registry-revisions").unstarted(this::run);

    Revisions(Database database, List<Kept> kept) {
        this.database = database;
        this.kept = kept;
    }

    void start() {
        thread.start();
    }

    /// Moves the revision of a kind, in the transaction that changes it, and says what it is then.
    static long move(Handle handle, String kind) {
        handle.createUpdate("update revision set number = number + 1 where kind = :kind").bind("kind", kind).execute();
        return of(handle, kind);
    }

    static long of(Handle handle, String kind) {
        return handle.createQuery("select number from revision where kind = :kind").bind("kind", kind)
                .mapTo(Long.class).one();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException _) {
                return; // closed
            } catch (RegistryUnavailable _) {
                // the pulse has said so
            } catch (RuntimeException failed) {
                log.warn("what others have changed cannot be read; tried again", failed);
            }
        }
    }

    /// Takes over what others have changed.
    void look() {
        Map<String, Long> numbers = database.probe(handle -> handle.createQuery("select kind, number from revision")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("kind", String.class), row.getColumn("number", Long.class));
                    return all;
                }));
        kept.forEach(it -> it.catchUp(numbers.get(it.kind())));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
