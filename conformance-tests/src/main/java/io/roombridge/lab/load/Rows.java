package io.roombridge.lab.load;

import io.roombridge.gateway.InvalidSettings;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.History;
import io.roombridge.registry.Page;
import io.roombridge.registry.Registry;
import java.util.Map;
import java.util.Optional;

/// How many rows a gateway's database has of what comes and goes.
final class Rows {

    /// Of calls that nobody has written the end of.
    static final String OPEN_RECORDS = "rows of calls without end";

    private Rows() {}

    static Map<String, Long> of(Site site) throws InvalidSettings {
        try (var database = site.rows()) {
            return Map.of(OPEN_RECORDS, openRecords(database),
                    // what killed room systems have left expires in its time
                    "rows of bindings", database.all().stream()
                            .filter(binding -> !SoakMisfortune.isVictim(binding.user())).count(),
                    "rows of rooms", (long) database.rooms().all().size());
        }
    }

    private static long openRecords(Registry database) {
        long open = 0;
        int offset = 0;
        for (var page = page(database, 0); !page.objects().isEmpty(); page = page(database, offset)) {
            open += page.objects().stream().filter(record -> record.end().isEmpty()).count();
            offset += page.objects().size();
        }
        return open;
    }

    private static Page<CallRecord> page(Registry database, int offset) {
        return database.history().find(new History.Query("", Optional.empty(), Optional.empty(), History.Query.MOST,
                offset));
    }
}
