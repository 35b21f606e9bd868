package io.roombridge.admission;

/// What was turned away, or dropped, since the start.
///
/// @param calls        of strangers, refused
/// @param connections  refused, or closed to make room
/// @param messages     dropped unread
public record TurnedAway(long calls, long connections, long messages) {

    public static final TurnedAway NOTHING = new TurnedAway(0, 0, 0);

    public TurnedAway plus(TurnedAway other) {
        return new TurnedAway(calls + other.calls, connections + other.connections, messages + other.messages);
    }
}
