package io.roombridge.sip.sdp;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import java.util.List;
import java.util.Optional;

/// Why nothing of an offer can be taken, as a Warning says it (RFC 3261 §20.43).
///
/// @param code   301, 304, 305 or 399
/// @param words  without quotes
public record Mismatch(int code, String words) {

    private static final Mismatch NO_SUCH_MEDIA = new Mismatch(304, "Neither sound nor picture is offered");
    private static final Mismatch PROTECTED_ONLY = new Mismatch(399,
            "Only encrypted media (SRTP) is offered, which is not spoken here");
    private static final Mismatch NO_SUCH_FORMAT = new Mismatch(305, "No codec that is offered is spoken here");

    /// Of an offer of which nothing can be reached.
    public static Mismatch unreachable(List<String> words) {
        return new Mismatch(301, String.join("; ", words));
    }

    /// Of a whole offer; empty when something of it can be taken, or when it wants nothing (all ports 0, RFC 3264
    /// §8.2).
    public static Optional<Mismatch> of(LegId leg, SessionDescription offer, CapabilitySet ours) {
        var wanted = RemoteMedium.of(offer).stream().filter(remote -> remote.medium().port() > 0).toList();
        if (offer.media().isEmpty()) {
            return Optional.of(NO_SUCH_MEDIA);
        }
        if (wanted.isEmpty() || !OfferAnswer.wanted(leg, offer, ours).isEmpty()) {
            return Optional.empty();
        }
        var media = wanted.stream().filter(remote -> remote.stream(leg).isPresent()).toList();
        return Optional.of(media.isEmpty() ? NO_SUCH_MEDIA
                : media.stream().allMatch(RemoteMedium::isProtected) ? PROTECTED_ONLY : NO_SUCH_FORMAT);
    }
}
