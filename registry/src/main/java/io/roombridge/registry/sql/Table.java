package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// One kind of thing that an administrator defines: held in memory whole, as a snapshot that each change replaces.
final class Table<T> implements Catalogue<T>, Kept {

    /// How a thing lies in its rows.
    interface Rows<T> {

        String kind();

        String name(T thing);

        /// What it can be found by, besides its name.
        Collection<String> keys(T thing);

        List<T> load(Handle handle);

        void insert(Handle handle, String id, T thing);

        /// How the audit trail tells of it; without secrets.
        String describe(T thing);

        Change change(String name, Optional<T> before, Optional<T> now);
    }

    private final Database database;
    private final Rows<T> rows;
    private final Consumer<Change> changes;

    /// Held from a change in the database until it is in memory; never to read.
    private final ReentrantLock changing = new ReentrantLock();

    private volatile Snapshot<T> snapshot;

    /// @param changes  told of each change once it can be seen here, in their order, under this table's lock
    Table(Database database, Rows<T> rows, Consumer<Change> changes) {
        this.database = database;
        this.rows = rows;
        this.changes = changes;
        snapshot = load();
    }

    Snapshot<T> snapshot() {
        return snapshot;
    }

    @Override
    public List<T> all() {
        return snapshot.all();
    }

    @Override
    public Optional<T> find(String name) {
        return snapshot.find(id(name));
    }

    @Override
    public void save(T thing, String by) {
        var name = rows.name(thing);
        changing.lock();
        try {
            long revision = database.change(handle -> {
                delete(handle, id(name));
                rows.insert(handle, id(name), thing);
                audit(handle, by, "save", name, rows.describe(thing));
                return Revisions.move(handle, kind());
            });
            become(revision, id(name), Optional.of(thing));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public boolean remove(String name, String by) {
        changing.lock();
        try {
            var revision = database.change(handle -> {
                if (delete(handle, id(name)) == 0) {
                    return Optional.<Long>empty();
                }
                audit(handle, by, "remove", name, "");
                return Optional.of(Revisions.move(handle, kind()));
            });
            revision.ifPresent(it -> become(it, id(name), Optional.empty()));
            return revision.isPresent();
        } finally {
            changing.unlock();
        }
    }

    static String id(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private int delete(Handle handle, String id) {
        return handle.createUpdate("delete from " + kind() + " where id = :id").bind("id", id).execute();
    }

    private void audit(Handle handle, String by, String action, String name, String detail) {
        SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, action, kind(), name, detail));
    }

    /// After a change of our own. If others have changed something in between, all is read again.
    private void become(long revision, String id, Optional<T> thing) {
        become(revision == snapshot.revision() + 1 ? snapshot.with(revision, id, thing) : load());
    }

    private void become(Snapshot<T> next) {
        var before = snapshot;
        snapshot = next;
        next.since(before, (was, is) -> {
            var name = rows.name(is.or(() -> was).orElseThrow());
            changes.accept(rows.change(name, was, is));
        });
    }

    @Override
    public String kind() {
        return rows.kind();
    }

    @Override
    public void catchUp(long revision) {
        changing.lock();
        try {
            if (revision > snapshot.revision()) {
                become(load());
            }
        } finally {
            changing.unlock();
        }
    }

    /// The revision is read before the rows: a change in between is only read again.
    private Snapshot<T> load() {
        return database.read(handle -> {
            long revision = Revisions.of(handle, kind());
            var byId = new TreeMap<String, T>();
            rows.load(handle).forEach(thing -> byId.put(id(rows.name(thing)), thing));
            return new Snapshot<>(revision, byId, rows::keys);
        });
    }
}
