package io.roombridge.registry.sql;

import io.roombridge.dialplan.Transform;
import io.roombridge.registry.Change;
import io.roombridge.registry.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class TransformRows implements Table.Rows<Transform> {

    @Override
    public String kind() {
        return "transform";
    }

    @Override
    public String name(Transform transform) {
        return transform.name();
    }

    @Override
    public List<Versioned<Transform>> load(Handle handle) {
        return handle.createQuery("select * from transform order by id")
                .map((row, _) -> new Versioned<>(new Transform(row.getString("name"), row.getInt("priority"),
                        row.getBoolean("enabled"), PlanColumns.match(row), PlanColumns.conditions(row),
                        PlanColumns.behaviour(row)), row.getLong("version")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, Versioned<Transform> versioned) {
        var transform = versioned.thing();
        var update = handle.createUpdate("insert into transform (" + PlanColumns.NAMES + ") values ("
                + PlanColumns.VALUES + ")")
                .bind("id", id).bind("version", versioned.version())
                .bind("name", transform.name()).bind("priority", transform.priority())
                .bind("enabled", transform.enabled());
        PlanColumns.bind(update, transform.match(), transform.when(), transform.behaviour()).execute();
    }

    @Override
    public List<Field> fields(Transform transform) {
        return PlanColumns.fields(transform.priority(), transform.enabled(), transform.match(), transform.when(),
                transform.behaviour());
    }

    @Override
    public Collection<String> keys(Transform transform) {
        return List.of();
    }

    @Override
    public Change change(String name, Optional<Transform> before, Optional<Transform> now) {
        return new Change.TransformChanged(name, before, now);
    }
}
