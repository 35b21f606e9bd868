package io.roombridge.dialplan;

/// Sends what its pattern matches somewhere.
///
/// @param name      unique among rules, 1–64 characters
/// @param priority  1–65534, lower first; those of equal priority by name
/// @param target    where to, with the alias as the behaviour leaves it
/// @param stop      no later rule is tried when this one matches; else its target is one of several
/// @param policy    it is asked before what rooms and registered endpoints are called, so that it can refuse or divert
///                  calls to them; else after
public record Rule(String name, int priority, boolean enabled, Match match, Conditions when, Behaviour behaviour,
                   Aim target, boolean stop, boolean policy) {

    public static final int DEFAULT_PRIORITY = 100;

    private static final int LONGEST_NAME = 64;
    private static final int LAST_PRIORITY = 65_534;

    public Rule {
        check(name, priority, match, behaviour);
    }

    /// For callers we know, at the default priority; leaves the alias alone and stops.
    public static Rule of(String name, Match match, Aim target) {
        return new Rule(name, DEFAULT_PRIORITY, true, match, Conditions.KNOWN, new Behaviour.Leave(), target, true,
                false);
    }

    static void check(String name, int priority, Match match, Behaviour behaviour) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name has 1.." + LONGEST_NAME + " characters");
        }
        if (priority < 1 || priority > LAST_PRIORITY) {
            throw new IllegalArgumentException("priority is 1.." + LAST_PRIORITY + ": " + priority);
        }
        match.objection(behaviour).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
