package io.roombridge.sip.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What two ends agreed on who says how slides are shown (RFC 8856).
///
/// @param remote    where the peer is; empty for a host without an address and for one on hold
/// @param connects  we open the stream, else the peer does
/// @param serves    the peer may ask us for the floor
/// @param asks      we may ask the peer
/// @param ours      what the peer asks us by
/// @param theirs    what we ask the peer by
/// @param version   of BFCP; 1 or 2
/// @param existing  the connection of before goes on
/// @param keys      of who may be at the other end of TLS
public record FloorAgreement(FloorWay way, Optional<InetSocketAddress> remote, boolean connects, boolean serves,
        boolean asks, Ids ours, Ids theirs, int version, boolean existing, List<Fingerprint> keys) {

    public FloorAgreement {
        keys = List.copyOf(keys);
    }

    /// @param conference  32 bits
    /// @param user        of the client; 16 bits
    /// @param floor       16 bits
    public record Ids(long conference, int user, int floor) {}

    /// `a=label` of our slides, where the peer's have none.
    static final String SLIDES = "2";
    /// RFC 4145 §4.1: the port of who connects.
    private static final int DISCARD = 9;
    private static final List<Integer> VERSIONS = List.of(2, 1);

    /// But for where the peer is, and whether it is so since now.
    public boolean isLike(FloorAgreement other) {
        return equals(new FloorAgreement(other.way, remote, other.connects, other.serves, other.asks, other.ours,
                other.theirs, other.version, existing, other.keys));
    }

    /// What the peer of a dialog asks us by.
    static Ids ours(long sessionId) {
        return new Ids(sessionId & 0x7fffffff, 2, 1);
    }

    /// The line of our offer.
    ///
    /// @param way     that of the line there is already; first the one that room systems have
    /// @param streams labels of our slides, where there are some
    /// @param before  what is agreed now: its connection goes on
    /// @param keys    of our certificates
    static MediaDescription offer(FloorWay way, Ids ours, List<String> streams, int port,
            Optional<FloorAgreement> before, List<Fingerprint> keys) {
        var there = before.filter(it -> it.way == way && way.isStream());
        boolean connects = there.filter(FloorAgreement::connects).isPresent();
        return line(way, FloorRole.BOTH, ours, streams, way.isStream() ? List.of(1) : VERSIONS,
                new Link(connects, there.isPresent(), keys)).describe(connects ? DISCARD : port);
    }

    /// The connection of a line.
    ///
    /// @param keys  of our certificates
    private record Link(boolean connects, boolean existing, List<Fingerprint> keys) {}

    private static FloorLine line(FloorWay way, FloorRole role, Ids ids, List<String> streams,
            List<Integer> versions, Link link) {
        var setup = way.isStream() ? Optional.of(link.connects ? "active" : "passive") : Optional.<String>empty();
        return new FloorLine(way, List.of(role), role.serves() ? OptionalLong.of(ids.conference)
                : OptionalLong.empty(), role.serves() ? OptionalInt.of(ids.user) : OptionalInt.empty(),
                OptionalInt.of(ids.floor), streams, versions, setup, link.existing,
                way == FloorWay.TLS ? link.keys : List.of());
    }

    /// Of an offer.
    ///
    /// @param before  what is agreed until now
    static FloorAgreement answering(FloorLine offer, Optional<InetSocketAddress> remote, Ids ours,
            Optional<FloorAgreement> before) {
        var role = FloorRole.answering(offer.roles());
        boolean goesOn = offer.existing() && before.filter(it -> it.way == offer.way()).isPresent();
        return new FloorAgreement(offer.way(), remote, connects(offer), role.serves(), role.asks(), ours,
                theirs(offer, ours), version(offer), goesOn, offer.keys());
    }

    private static boolean connects(FloorLine theirs) {
        return theirs.way().isStream() && theirs.setup().filter("passive"::equals).isPresent();
    }

    /// Of an answer to our offer of [FloorRole#BOTH].
    static FloorAgreement accepting(FloorLine answer, Optional<InetSocketAddress> remote, Ids ours) {
        var role = answer.roles().contains(FloorRole.BOTH) ? FloorRole.BOTH : answer.roles().getFirst().opposite();
        return new FloorAgreement(answer.way(), remote, connects(answer), role.serves(), role.asks(), ours,
                theirs(answer, ours), version(answer), answer.existing(), answer.keys());
    }

    /// A peer that is both and names no conference takes ours for both directions.
    private static Ids theirs(FloorLine line, Ids ours) {
        return new Ids(line.conference().orElse(ours.conference), line.user().orElse(ours.user),
                line.floor().orElse(ours.floor));
    }

    private static int version(FloorLine line) {
        return line.versions().isEmpty() || line.versions().contains(line.way().version()) ? line.way().version()
                : VERSIONS.stream().filter(line.versions()::contains).findFirst().orElse(line.way().version());
    }

    /// Our line of the answer.
    ///
    /// @param streams  labels of the slides that are answered
    /// @param mine     of our certificates
    MediaDescription describe(List<String> streams, int port, List<Fingerprint> mine) {
        var role = serves ? asks ? FloorRole.BOTH : FloorRole.SERVER : FloorRole.CLIENT;
        return line(way, role, serves ? ours : theirs, streams, List.of(version),
                new Link(connects, existing, mine)).describe(connects ? DISCARD : port);
    }
}
