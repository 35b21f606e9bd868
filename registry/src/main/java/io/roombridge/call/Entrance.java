package io.roombridge.call;

import io.roombridge.media.Protocol;
import java.util.Optional;

/// Whom a room takes now.
public final class Entrance {

    private final Room room;
    private final Attendance members;

    Entrance(Room room, Attendance members) {
        this.room = room;
        this.members = members;
    }

    /// Why somebody who dials it would not get in, not even to its door; empty when it would.
    public Optional<Refusal> turnsAway(Protocol protocol, String pin) {
        var standing = room.terms().standing(pin);
        boolean wrong = standing.isEmpty() && !pin.isEmpty();
        return room.terms().shutOut(room.locked(), standing, pin).or(() -> objection(protocol))
                .or(() -> wrong ? Optional.of(RoomTerms.WRONG_PIN) : Optional.empty());
    }

    /// Why the room would not call somebody over that protocol; empty when it would. Its lock keeps nobody out whom an
    /// operator has it call.
    public Optional<Refusal> objection(Protocol protocol) {
        return refusal(protocol, members.size() + 1);
    }

    /// @param withIt  how many there are with the one who wants to come in
    Optional<Refusal> refusal(Protocol protocol, int withIt) {
        return room.ends() ? Optional.of(new Refusal(Cause.TEMPORARY_FAILURE, "the room closes at this moment"))
                : room.terms().refusal(protocol, withIt);
    }
}
