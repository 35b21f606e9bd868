package io.roombridge.dialplan;

/// What one transform or rule has to do with one request.
///
/// @param applies  it matched and was used
/// @param why      in words
/// @param result   the alias it leaves; empty when it does not apply
public record Verdict(Kind kind, String name, int priority, boolean applies, String why, String result) {

    public enum Kind { TRANSFORM, RULE }
}
