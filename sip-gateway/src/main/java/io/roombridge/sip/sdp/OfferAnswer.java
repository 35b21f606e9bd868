package io.roombridge.sip.sdp;

import io.roombridge.call.LegId;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offer and answer (RFC 3264) as one side of one dialog sees them. A value: each step gives the next.
///
/// ```
///            offer                      accept
/// Nothing ──────────▶ offered ────────────────────▶ Agreed ──▶ offer or answer again
///    │                   └── withdraw (491, 488) ──▶   ▲
///    └──────────────────── answer ────────────────────┘
/// ```
public final class OfferAnswer {

    /// What a step did.
    ///
    /// @param next     to go on with
    /// @param local    what to send, or what was sent last when nothing is to be sent
    /// @param streams  what is agreed now; before the answer came, what the peer may send already
    public record Step(OfferAnswer next, SessionDescription local, List<MediaStream> streams) {}

    /// @param address  where peers reach our media: what `c=` says
    public static OfferAnswer begin(LegId leg, long sessionId, InetAddress address) {
        throw new UnsupportedOperationException();
    }

    /// What the author of a description takes, in its order of preference.
    public static CapabilitySet capabilities(SessionDescription description) {
        throw new UnsupportedOperationException();
    }

    /// The streams of a remote offer that could be taken: open ports for these, then answer.
    public static List<StreamId> wanted(LegId leg, SessionDescription offer, CapabilitySet ours) {
        throw new UnsupportedOperationException();
    }

    /// Our offer, first or again. A stream without ports is not offered.
    public Step offer(CapabilitySet ours, Map<StreamId, LocalPorts> ports) {
        throw new UnsupportedOperationException();
    }

    /// Our answer, first or again. A stream without ports is refused; when `streams` is empty nothing could be agreed (488).
    public Step answer(SessionDescription offer, CapabilitySet ours, Map<StreamId, LocalPorts> ports) {
        throw new UnsupportedOperationException();
    }

    /// The peer's answer to our offer. When `streams` is empty nothing could be agreed.
    public Step accept(SessionDescription answer) {
        throw new UnsupportedOperationException();
    }

    /// Our offer was refused (488, 491, CANCEL): what was agreed before it stands (RFC 3264 §8).
    public OfferAnswer withdraw() {
        throw new UnsupportedOperationException();
    }

    /// What is agreed; empty before the first answer.
    public List<MediaStream> streams() {
        throw new UnsupportedOperationException();
    }

    /// What we sent last, to repeat it (a re-INVITE without SDP, a retransmission).
    public Optional<SessionDescription> local() {
        throw new UnsupportedOperationException();
    }
}
