package io.roombridge.registry.sql;

import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.media.Protocol;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/// The columns that transforms and rules share.
final class PlanColumns {

    static final String NAMES =
            "id, version, name, priority, enabled, match_kind, match_text, callers, protocols, source_kind, "
            + "source_text, zone, behaviour, replacement";
    static final String VALUES =
            ":id, :version, :name, :priority, :enabled, :matchKind, :matchText, :callers, :protocols, :sourceKind, "
            + ":sourceText, :zone, :behaviour, :replacement";

    private PlanColumns() {}

    static List<Field> fields(int priority, boolean enabled, Match match, Conditions when, Behaviour behaviour) {
        return List.of(Field.of("priority", priority), Field.of("enabled", enabled), Field.of("match", match),
                Field.of("callers", when.callers()),
                Field.of("protocols", when.protocols()), Field.of("source", when.source()),
                Field.of("zone", when.zone()), Field.of("behaviour", switch (behaviour) {
                    case Behaviour.Leave _ -> "leave";
                    case Behaviour.Strip _ -> "strip";
                    case Behaviour.Replace(var replacement) -> "replace with " + replacement;
                }));
    }

    static Match match(ResultSet row) throws SQLException {
        return new Match(Match.Kind.valueOf(row.getString("match_kind")), row.getString("match_text"));
    }

    static Conditions conditions(ResultSet row) throws SQLException {
        return new Conditions(Conditions.Callers.valueOf(row.getString("callers")), EnumText.parse(Protocol.class,
                row.getString("protocols")),
                new Match(Match.Kind.valueOf(row.getString("source_kind")), row.getString("source_text")),
                row.getString("zone"));
    }

    static Behaviour behaviour(ResultSet row) throws SQLException {
        var kind = row.getString("behaviour");
        return switch (kind) {
            case "LEAVE" -> new Behaviour.Leave();
            case "STRIP" -> new Behaviour.Strip();
            case "REPLACE" -> new Behaviour.Replace(row.getString("replacement"));
            default -> throw new IllegalStateException("no behaviour of this name: " + kind);
        };
    }

    static Update bind(Update update, Match match, Conditions when, Behaviour behaviour) {
        return update.bind("matchKind", match.kind().name()).bind("matchText", match.text())
                .bind("callers", when.callers().name()).bind("protocols", EnumText.print(when.protocols()))
                .bind("sourceKind", when.source().kind().name()).bind("sourceText", when.source().text())
                .bind("zone", when.zone())
                .bind("behaviour", switch (behaviour) {
                    case Behaviour.Leave _ -> "LEAVE";
                    case Behaviour.Strip _ -> "STRIP";
                    case Behaviour.Replace _ -> "REPLACE";
                })
                .bind("replacement", behaviour instanceof Behaviour.Replace(var text) ? text : "");
    }
}
