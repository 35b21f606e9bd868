package io.roombridge.registry.sql;

import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Rule;
import io.roombridge.registry.Change;
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
    public List<Rule> load(Handle handle) {
        return handle.createQuery("select * from rule order by id")
                .map((row, _) -> new Rule(row.getString("name"), row.getInt("priority"), row.getBoolean("enabled"),
                PlanColumns.match(row),
                        PlanColumns.conditions(row), PlanColumns.behaviour(row), Aim.parse(row.getString("target")),
                        row.getBoolean("stops")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, Rule rule) {
        var update = handle.createUpdate("insert into rule (" + PlanColumns.NAMES + ", target, stops) values ("
                        + PlanColumns.VALUES + ", :target, :stops)")
                .bind("id", id).bind("name", rule.name()).bind("priority", rule.priority())
                .bind("enabled", rule.enabled())
                .bind("target", rule.target().toString()).bind("stops", rule.stop());
        PlanColumns.bind(update, rule.match(), rule.when(), rule.behaviour()).execute();
    }

    @Override
    public String describe(Rule rule) {
        return rule.priority() + ": " + rule.match() + " for " + rule.when().callers() + " to " + rule.target()
                + (rule.enabled() ? "" : ", disabled");
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
