package io.roombridge.registry.sql;

import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Rule;
import io.roombridge.registry.Change;
import io.roombridge.registry.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class RuleRows implements Table.Rows<Rule> {

    @Override
    public String kind() {
        return "rule";
    }

    @Override
    public String name(Rule rule) {
        return rule.name();
    }

    @Override
    public List<Versioned<Rule>> load(Handle handle) {
        return handle.createQuery("select * from rule order by id")
                .map((row, _) -> new Versioned<>(new Rule(row.getString("name"), row.getInt("priority"),
                        row.getBoolean("enabled"), PlanColumns.match(row), PlanColumns.conditions(row),
                        PlanColumns.behaviour(row), Aim.parse(row.getString("target")), row.getBoolean("stops"),
                        row.getBoolean("policy")),
                        row.getLong("version")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, Versioned<Rule> versioned) {
        var rule = versioned.thing();
        var update = handle.createUpdate("insert into rule (" + PlanColumns.NAMES + ", target, stops, policy) values ("
                        + PlanColumns.VALUES + ", :target, :stops, :policy)")
                .bind("id", id).bind("version", versioned.version())
                .bind("name", rule.name()).bind("priority", rule.priority())
                .bind("enabled", rule.enabled())
                .bind("target", rule.target().toString()).bind("stops", rule.stop()).bind("policy", rule.policy());
        PlanColumns.bind(update, rule.match(), rule.when(), rule.behaviour()).execute();
    }

    @Override
    public List<Field> fields(Rule rule) {
        var fields = new ArrayList<>(PlanColumns.fields(rule.priority(), rule.enabled(), rule.match(), rule.when(),
                rule.behaviour()));
        fields.add(Field.of("target", rule.target()));
        fields.add(Field.of("stop", rule.stop()));
        fields.add(Field.of("policy", rule.policy()));
        return List.copyOf(fields);
    }

    @Override
    public Collection<String> keys(Rule rule) {
        return List.of();
    }

    @Override
    public Change change(String name, Optional<Rule> before, Optional<Rule> now) {
        return new Change.RuleChanged(name, before, now);
    }
}
