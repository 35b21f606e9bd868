package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A room as an administrator defines it.
///
/// @param name             unique, 1–64 characters
/// @param aliases          what is dialled to get in
/// @param hostPin          digits a host enters; empty when nobody becomes a host that way
/// @param guestPin         digits a guest enters; empty when guests need none
/// @param maxParticipants  0 when not limited; not negative
/// @param protocols        who may come in
/// @param cloud            what the room itself dials when the first leg comes in (a dial string for the dial plan);
///                         empty when nothing
/// @param guestsWait       guests wait until a host is in; where there is a host PIN and no guest PIN they do anyway
/// @param endsWithHost     the meeting is over when its last host leaves
/// @param floor            who may show slides
/// @param language         what people are spoken to in who have none of their own; empty: the gateway's
/// @param maxMinutes       that a meeting lasts from when the first is in; 0 when not limited; not negative
public record RoomDefinition(String name, String displayName, List<Alias> aliases, String hostPin, String guestPin,
                             int maxParticipants, boolean locked, Arrangement arrangement, Set<Protocol> protocols,
                             String cloud, boolean guestsWait, boolean endsWithHost, FloorPolicy floor,
                             Optional<Language> language, int maxMinutes) {

    public RoomDefinition {
        aliases = aliases.stream().distinct().toList();
        protocols = Set.copyOf(protocols);
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("a room's name has 1..64 characters");
        }
        if (maxParticipants < 0) {
            throw new IllegalArgumentException("maxParticipants is 0 or more: " + maxParticipants);
        }
        if (maxMinutes < 0) {
            throw new IllegalArgumentException("maxMinutes is 0 or more: " + maxMinutes);
        }
    }

    /// A room that takes everybody.
    public static RoomDefinition of(String name, List<Alias> aliases) {
        return new RoomDefinition(name, name, aliases, "", "", 0, false, Arrangement.AUTOMATIC,
                Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE, Optional.empty(), 0);
    }
}
