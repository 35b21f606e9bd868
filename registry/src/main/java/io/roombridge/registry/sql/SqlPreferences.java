package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Change;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What is decided for the whole gateway: a row each, held in memory.
final class SqlPreferences implements Kept {

    private static final String KIND = "preference";

    private record Loaded(long revision, Preferences preferences) {}

    private final Database database;
    private final Consumer<Change> changes;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Loaded loaded;

    SqlPreferences(Database database, Consumer<Change> changes) {
        this.database = database;
        this.changes = changes;
        loaded = load();
    }

    Preferences current() {
        return loaded.preferences();
    }

    Versioned<Preferences> versioned() {
        var now = loaded;
        return new Versioned<>(now.preferences(), now.revision());
    }

    void save(Preferences wanted, Precondition given, String by) {
        changing.lock();
        try {
            long revision = database.change(handle -> {
                long next = Revisions.move(handle, KIND);
                given.check(KIND, "gateway", OptionalLong.of(next - 1));
                var before = read(handle);
                handle.createUpdate("delete from preference").execute();
                var batch = handle.prepareBatch("insert into preference (name, setting) values (:name, :setting)");
                batch.bind("name", "open-registration").bind("setting", String.valueOf(wanted.openRegistration()))
                        .add();
                batch.bind("name", "domains").bind("setting", String.join(" ", wanted.domains())).add();
                batch.bind("name", "keep-history-days").bind("setting", String.valueOf(wanted.keepHistoryDays()))
                        .add();
                batch.execute();
                SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, "save", KIND, "gateway",
                        Field.differences(fields(before), fields(wanted))));
                return next;
            });
            become(new Loaded(revision, wanted));
        } finally {
            changing.unlock();
        }
    }

    private static List<Field> fields(Preferences preferences) {
        return List.of(Field.of("openRegistration", preferences.openRegistration()),
                Field.of("domains", String.join(" ", preferences.domains())),
                Field.of("keepHistoryDays", preferences.keepHistoryDays()));
    }

    private void become(Loaded next) {
        var before = loaded.preferences();
        loaded = next;
        if (!before.equals(next.preferences())) {
            changes.accept(new Change.PreferencesChanged(before, next.preferences()));
        }
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
                become(load());
            }
        } finally {
            changing.unlock();
        }
    }

    private Loaded load() {
        return database.read(handle -> new Loaded(Revisions.of(handle, KIND), read(handle)));
    }

    private static Preferences read(Handle handle) {
        var values = handle.createQuery("select name, setting from preference")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("setting"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return values.isEmpty() ? Preferences.DEFAULT
                : new Preferences(Boolean.parseBoolean(values.get("open-registration")),
                        words(values.getOrDefault("domains", "")),
                        Integer.parseInt(values.getOrDefault("keep-history-days", "0")));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
