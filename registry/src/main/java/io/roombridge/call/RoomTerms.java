package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import java.util.Optional;
import java.util.Set;

/// What an administrator has defined of a room, as far as it concerns who is in.
///
/// @param title            what the room is called to whom it calls, and to whom it lets wait
/// @param hostPin          digits that make a host; empty when there are none
/// @param guestPin         digits that let a guest in; empty when guests need none
/// @param maxParticipants  0 when not limited
/// @param protocols        who may come in
/// @param cloud            what the room dials when the first comes in; empty when nothing
/// @param guestsWait       guests wait until a host is in
/// @param endsWithHost     the meeting is over when its last host leaves
/// @param floor            who may show slides
/// @param language         what people are spoken to in who have none of their own; empty: the gateway's
/// @param maxMinutes       that a meeting lasts from when the first is in; 0 when not limited
public record RoomTerms(String title, String hostPin, String guestPin, int maxParticipants, Set<Protocol> protocols,
        Arrangement arrangement, boolean locked, String cloud, boolean guestsWait, boolean endsWithHost,
        FloorPolicy floor, Optional<Language> language, int maxMinutes) {

    static final Refusal WRONG_PIN = new Refusal(Cause.WRONG_PIN, "the PIN dialled is none of the room's");
    static final Refusal LOCKED = new Refusal(Cause.CALL_REJECTED, "the room is locked");

    /// What somebody is in a room.
    public enum Standing { GUEST, HOST }

    public RoomTerms {
        protocols = Set.copyOf(protocols);
    }

    /// What these digits make of somebody; empty when they let nobody in. Where no guest PIN is defined, who gives no
    /// PIN is a guest, and where no PIN is defined at all, everybody is.
    Optional<Standing> standing(String pin) {
        if (!hostPin.isEmpty() && pin.equals(hostPin)) {
            return Optional.of(Standing.HOST);
        }
        boolean nobodyAsks = hostPin.isEmpty() && guestPin.isEmpty();
        return nobodyAsks || pin.equals(guestPin) ? Optional.of(Standing.GUEST) : Optional.empty();
    }

    /// A host PIN alone keeps nobody out, but says that there is a host to wait for.
    boolean guestsWaitForHost() {
        return guestsWait || !hostPin.isEmpty() && guestPin.isEmpty();
    }

    /// Whether a PIN opens a locked room.
    boolean hostsProveThemselves() {
        return !hostPin.isEmpty();
    }

    /// A locked room sends away who cannot be a host. Who has given no PIN yet may be one.
    Optional<Refusal> shutOut(boolean locked, Optional<Standing> standing, String pin) {
        boolean perhapsHost = standing.filter(Standing.HOST::equals).isPresent()
                || pin.isEmpty() && hostsProveThemselves();
        return !locked || perhapsHost ? Optional.empty() : Optional.of(LOCKED);
    }

    /// @param members  with the one who wants to come in
    Optional<Refusal> refusal(Protocol protocol, int members) {
        return Optional.ofNullable(
                !protocols.contains(protocol)
                ? new Refusal(Cause.INCOMING_CALLS_BARRED, "the room takes no calls over " + protocol)
                : maxParticipants > 0 && members > maxParticipants
                ? new Refusal(Cause.USER_BUSY, "the room is full: it takes " + maxParticipants)
                : null);
    }
}
