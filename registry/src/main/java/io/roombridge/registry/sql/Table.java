package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// One kind of thing that an administrator defines: read whole, kept in memory until its revision moves.
///
/// @param <T>  the thing
/// @param <I>  what is made of all of them for quick look-ups
final class Table<T, I> implements Catalogue<T> {

    /// How a thing lies in its rows.
    interface Rows<T> {

        String kind();

        String name(T thing);

        /// By name.
        List<T> load(Handle handle);

        void insert(Handle handle, String id, T thing);

        /// How the audit trail tells of it; without secrets.
        String describe(T thing);
    }

    private record Loaded<T, I>(long revision, List<T> all, Map<String, T> byId, I index) {}

    private final Database database;
    private final Rows<T> rows;
    private final Function<List<T>, I> indexing;
    private volatile Loaded<T, I> loaded;

    Table(Database database, Rows<T> rows, Function<List<T>, I> indexing) {
        this.database = database;
        this.rows = rows;
        this.indexing = indexing;
    }

    @Override
    public List<T> all() {
        return loaded().all();
    }

    @Override
    public Optional<T> find(String name) {
        return Optional.ofNullable(loaded().byId().get(id(name)));
    }

    I index() {
        return loaded().index();
    }

    @Override
    public void save(T thing, String by) {
        var name = rows.name(thing);
        database.change(handle -> {
            delete(handle, id(name));
            rows.insert(handle, id(name), thing);
            SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, "save", rows.kind(), name, rows.describe(thing)));
            Database.touch(handle, rows.kind());
            return null;
        });
        database.changed(rows.kind());
    }

    @Override
    public boolean remove(String name, String by) {
        boolean was = database.change(handle -> {
            if (delete(handle, id(name)) == 0) {
                return false;
            }
            SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, "remove", rows.kind(), name, ""));
            Database.touch(handle, rows.kind());
            return true;
        });
        database.changed(rows.kind());
        return was;
    }

    static String id(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private int delete(Handle handle, String id) {
        return handle.createUpdate("delete from " + rows.kind() + " where id = :id").bind("id", id).execute();
    }

    /// The revision is taken before the rows, so a change in between only makes the next look read them again.
    private Loaded<T, I> loaded() {
        long revision = database.revision(rows.kind());
        var seen = loaded;
        if (seen != null && seen.revision() == revision) {
            return seen;
        }
        synchronized (this) {
            if (loaded == null || loaded.revision() != revision) {
                loaded = load(revision);
            }
            return loaded;
        }
    }

    private Loaded<T, I> load(long revision) {
        List<T> all = List.copyOf(database.read(rows::load));
        var byId = new LinkedHashMap<String, T>();
        all.forEach(thing -> byId.put(id(rows.name(thing)), thing));
        return new Loaded<>(revision, all, byId, indexing.apply(all));
    }
}
