package io.roombridge.dialplan;

/// What happens to the part of an alias that a pattern matched.
public sealed interface Behaviour {

    /// The alias stays as it is.
    record Leave() implements Behaviour {}

    /// The prefix or suffix goes.
    record Strip() implements Behaviour {}

    /// The matched part (all of it for `exact` and `regex`) becomes this; `\1` is what the first group matched, `\0`
    /// the whole match.
    record Replace(String replacement) implements Behaviour {}
}
