package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What is decided for the whole gateway: a row each, kept in memory until its revision moves.
final class SqlPreferences {

    private static final String KIND = "preference";

    private record Loaded(long revision, Preferences preferences) {}

    private final Database database;
    private volatile Loaded loaded = new Loaded(-1, Preferences.DEFAULT);

    SqlPreferences(Database database) {
        this.database = database;
    }

    Preferences current() {
        long revision = database.revision(KIND);
        if (loaded.revision() != revision) {
            loaded = new Loaded(revision, database.read(SqlPreferences::load));
        }
        return loaded.preferences();
    }

    void save(Preferences wanted, String by) {
        database.change(handle -> {
            handle.createUpdate("delete from preference").execute();
            var batch = handle.prepareBatch("insert into preference (name, setting) values (:name, :setting)");
            batch.bind("name", "open-registration").bind("setting", String.valueOf(wanted.openRegistration())).add();
            batch.bind("name", "domains").bind("setting", String.join(" ", wanted.domains())).add();
            batch.bind("name", "keep-history-days").bind("setting", String.valueOf(wanted.keepHistoryDays())).add();
            batch.execute();
            SqlAudit.add(handle, new Audit.Entry(Instant.now(), by, "save", KIND, "gateway", wanted.toString()));
            Database.touch(handle, KIND);
            return null;
        });
        database.changed(KIND);
    }

    private static Preferences load(Handle handle) {
        var values = handle.createQuery("select name, setting from preference")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("setting"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return values.isEmpty() ? Preferences.DEFAULT
                : new Preferences(Boolean.parseBoolean(values.get("open-registration")),
                words(values.getOrDefault("domains", "")), Integer.parseInt(values.getOrDefault("keep-history-days",
                "0")));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
