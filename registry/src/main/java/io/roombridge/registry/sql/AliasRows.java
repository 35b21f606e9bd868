package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.registry.AliasTaken;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The aliases of endpoints and of rooms. An alias belongs to one thing only.
final class AliasRows {

    /// The kind whose revision moves with every change of aliases.
    static final String KIND = "alias";

    private AliasRows() {}

    /// By the id of their owner, each in its order.
    static Map<String, List<Alias>> load(Handle handle, String owner) {
        return handle.createQuery("select " + owner + ", alias from " + owner + "_alias order by " + owner
                + ", position")
                .map((row, _) -> Map.entry(row.getString(owner), Alias.of(row.getString("alias")))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                Collectors.toList())));
    }

    static void insert(Handle handle, String owner, String id, List<Alias> aliases) {
        if (aliases.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(
                "insert into " + owner + "_alias (alias, " + owner + ", position) values (:alias, :id, :position)");
        for (int position = 0; position < aliases.size(); position++) {
            batch.bind("alias", aliases.get(position).value()).bind("id", id).bind("position", position).add();
        }
        batch.execute();
    }

    static void refuseTaken(Handle handle, String id, String owner, List<Alias> aliases) {
        for (var alias : aliases) {
            for (var kind : List.of("endpoint", "room")) {
                handle.createQuery("select " + kind + " from " + kind + "_alias where alias = :alias")
                        .bind("alias", alias.value()).mapTo(String.class).findOne()
                        .filter(holder -> !(kind.equals(owner) && holder.equals(id)))
                        .ifPresent(holder -> {
                            throw new AliasTaken(alias, kind + " " + holder);
                        });
            }
        }
    }
}
