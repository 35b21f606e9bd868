package io.roombridge.call;

import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a call or a room wants done: something of a leg, something of the media plane, or something of the gateway.
public sealed interface Act {

    record Ask(LegCommand command) implements Act {}

    record Change(GraphChange change) implements Act {}

    /// Has the room call its meeting in the cloud, by a dial string for the dial plan.
    ///
    /// @param after  so much later
    record Dial(String room, String dialString, Duration after) implements Act {}

    /// Tells the conversation when the leg has been waiting, or has pressed no key, so long, as
    /// [Conversation#unanswered]. A later one of the same leg takes its place.
    record Await(LegId leg, Duration patience) implements Act {}

    /// Tells the room when so much time is over, as [MeetingEnd#woken]. A later one takes its place.
    record Wake(Duration after) implements Act {}

    /// Takes a leg that is up where it would have gone with what it dials now.
    record Route(LegEvent.Offered dialling) implements Act {}

    /// Writes a sentence into the leg's story.
    record Note(LegId leg, String words) implements Act {}

    /// Somebody in a room did by keys what an operator may do too, or wanted to.
    ///
    /// @param action  as the audit trail calls what an operator does; empty of what is nobody else's matter
    /// @param detail  for the audit trail, beside who it was
    /// @param words   for the leg's story
    record Did(LegId leg, String action, String detail, String words) implements Act {}

    /// Somebody gave a PIN that is none of the room's.
    record WrongPin(LegId leg) implements Act {}

    static List<Act> first(Act first, List<Act> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }

    static Act release(LegId leg, Cause cause) {
        return new Ask(new LegCommand.Release(leg, cause));
    }

    /// Somebody else's slides begin, or end.
    static Act show(LegId leg, boolean slides) {
        return new Ask(new LegCommand.ShowSlides(leg, slides));
    }
}
