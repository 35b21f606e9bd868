package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import java.util.Optional;
import java.util.Set;

/// What an administrator has defined of a room, as far as it concerns who is in.
///
/// @param title            what the room is called to whom it calls
/// @param hostPin          digits that make a host; empty when there are none
/// @param guestPin         digits that let a guest in; empty when guests need none
/// @param maxParticipants  0 when not limited
/// @param protocols        who may come in
/// @param cloud            what the room dials when the first comes in; empty when nothing
public record RoomTerms(String title, String hostPin, String guestPin, int maxParticipants, Set<Protocol> protocols,
        Arrangement arrangement, boolean locked, String cloud) {

    /// What somebody is in a room.
    public enum Standing { GUEST, HOST }

    public RoomTerms {
        protocols = Set.copyOf(protocols);
    }

    /// What these digits make of somebody; empty when they let nobody in. A guest PIN left empty lets everybody in who
    /// gives none, whatever the host's.
    Optional<Standing> standing(String pin) {
        if (!hostPin.isEmpty() && pin.equals(hostPin)) {
            return Optional.of(Standing.HOST);
        }
        boolean nobodyAsks = hostPin.isEmpty() && guestPin.isEmpty();
        return nobodyAsks || pin.equals(guestPin) ? Optional.of(Standing.GUEST) : Optional.empty();
    }

    /// @param members  with the one who wants to come in
    boolean tooMany(int members) {
        return maxParticipants > 0 && members > maxParticipants;
    }
}
