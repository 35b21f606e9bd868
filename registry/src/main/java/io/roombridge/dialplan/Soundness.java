package io.roombridge.dialplan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a part of the plan can ever do what it says, in the world as it is. What it names may be gone later: the
/// plan then says so where it decides.
public final class Soundness {

    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final List<String> HOLES = List.of("{id}", "{passcode}", "{alias}");
    private static final List<String> ZONES = List.of(DialRequest.LOCAL, DialRequest.OUTSIDE);
    private static final Pattern NAME = Pattern.compile("[^/\\\\?#%\\p{Cntrl}]+");

    private Soundness() {}

    /// What is wrong with the rule: a room, trunk or zone that is not there; empty when nothing is.
    public static Optional<String> objection(Rule rule, Facts facts) {
        return rule.target().missing(facts).map(what -> "target: " + what).or(() -> zone(rule.when(), facts));
    }

    /// As [#objection(Rule, Facts)].
    public static Optional<String> objection(Transform transform, Facts facts) {
        return zone(transform.when(), facts);
    }

    private static Optional<String> zone(Conditions when, Facts facts) {
        boolean known = when.zone().isEmpty() || ZONES.contains(when.zone().toLowerCase(Locale.ROOT))
                || facts.trunk(when.zone()).isPresent();
        return known ? Optional.empty()
                : Optional.of("when.zone: there is no trunk " + when.zone() + ", and it is neither local nor outside");
    }

    /// What is wrong with a trunk's dial string; empty when nothing is.
    public static Optional<String> template(String template) {
        var unknown = HOLE.matcher(template).results().map(hole -> hole.group())
                .filter(hole -> !HOLES.contains(hole)).findFirst();
        return unknown.map(hole -> "template: " + hole + " is none of {id}, {passcode} and {alias}")
                .or(() -> template.isBlank() ? Optional.of("template: is empty") : Optional.empty());
    }

    /// Why a trunk cannot have this name: the zones of callers that come through no trunk have it.
    public static Optional<String> trunkName(String name) {
        return ZONES.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of("name: " + name + " is a zone of its own; a trunk goes by another name") : name(name);
    }

    /// Why nothing can have this name: it could not be written in an address of the API.
    public static Optional<String> name(String name) {
        boolean dots = name.equals(".") || name.equals("..");
        return dots || !NAME.matcher(name).matches() || !name.equals(name.strip())
                ? Optional.of("name: has none of / \\ ? # %, no blank at its ends, and is neither . nor ..")
                : Optional.empty();
    }
}
