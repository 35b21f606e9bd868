package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Change;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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

        List<Versioned<T>> load(Handle handle);

        /// Alone among changes of things of this kind.
        void insert(Handle handle, String id, Versioned<T> thing);

        /// Its parts, as the audit trail tells of them.
        List<Field> fields(T thing);

        /// Whether aliases are part of it, so that it changes alone among all that have some.
        default boolean hasAliases() {
            return false;
        }

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
    public Optional<Versioned<T>> current(String name) {
        return snapshot.current(id(name));
    }

    @Override
    public long save(T thing, Precondition given, String by) {
        var name = rows.name(thing);
        var id = id(name);
        changing.lock();
        try {
            var next = database.change(handle -> {
                var base = alone(handle);
                var before = base.current(id);
                given.check(kind(), name, version(before));
                long revision = base.revision() + 1;
                delete(handle, id);
                rows.insert(handle, id, new Versioned<>(thing, revision));
                audit(handle, by, "save", name, before
                        .map(was -> Field.differences(rows.fields(was.thing()), rows.fields(thing)))
                        .orElseGet(() -> "new, " + Field.all(rows.fields(thing))));
                return base.with(revision, id, Optional.of(thing));
            });
            become(next);
            return next.revision();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public boolean remove(String name, Precondition given, String by) {
        var id = id(name);
        changing.lock();
        try {
            var next = database.change(handle -> {
                var base = alone(handle);
                var before = base.current(id);
                given.check(kind(), name, version(before));
                if (delete(handle, id) == 0) {
                    handle.rollback();
                    return Optional.<Snapshot<T>>empty();
                }
                audit(handle, by, "remove", name, before.map(was -> "was " + Field.all(rows.fields(was.thing())))
                        .orElse(""));
                return Optional.of(base.with(base.revision() + 1, id, Optional.empty()));
            });
            next.ifPresent(this::become);
            return next.isPresent();
        } finally {
            changing.unlock();
        }
    }

    /// Moves the revision, which lets nobody else change things of this kind until the transaction ends, and gives what
    /// there is before the change: as it is known here, unless others have changed something since.
    private Snapshot<T> alone(Handle handle) {
        if (rows.hasAliases()) {
            Revisions.move(handle, AliasRows.KIND);
        }
        long revision = Revisions.move(handle, kind());
        return revision == snapshot.revision() + 1 ? snapshot : load(handle, revision - 1);
    }

    private static <T> OptionalLong version(Optional<Versioned<T>> thing) {
        return thing.stream().mapToLong(Versioned::version).findFirst();
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
        return database.read(handle -> load(handle, Revisions.of(handle, kind())));
    }

    private Snapshot<T> load(Handle handle, long revision) {
        var byId = new TreeMap<String, Versioned<T>>();
        rows.load(handle).forEach(it -> byId.put(id(rows.name(it.thing())), it));
        return new Snapshot<>(revision, byId, rows::keys);
    }
}
