package io.roombridge.dialplan;

/// Rewrites what was dialled before anything is looked up.
///
/// @param priority  1–65534, lower first; those of equal priority by name
public record Transform(String name, int priority, boolean enabled, Match match, Conditions when, Behaviour behaviour) {

    public Transform {
        Rule.check(name, priority, match, behaviour);
    }

    /// For everyone, at the default priority.
    public static Transform of(String name, Match match, Behaviour behaviour) {
        return new Transform(name, Rule.DEFAULT_PRIORITY, true, match, Conditions.ANYONE, behaviour);
    }
}
