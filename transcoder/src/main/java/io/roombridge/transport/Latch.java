package io.roombridge.transport;

import java.net.InetSocketAddress;
import java.util.Optional;

/// Who may send to a socket of ours, and where we send to.
///
/// ```
/// Open ── from the negotiated address ──────────────▶ Negotiated (nobody else from now on)
///   └──── a valid packet from elsewhere ──▶ Latched ──── from the negotiated address ──▶ Negotiated
///                                             (nobody else but the negotiated)
/// ```
///
/// Behind a NAT the negotiated address is not the one packets come from. We then answer to where they come from,
/// unless only the port differs: a peer on the negotiated host may well send from another port than it receives on.
final class Latch {

    private Optional<InetSocketAddress> negotiated = Optional.empty();
    private InetSocketAddress source;
    private boolean settled;

    /// Signalling named the peer's address, maybe a new one: whoever was latched before has to prove itself again.
    void negotiate(Optional<InetSocketAddress> address) {
        if (!address.equals(negotiated)) {
            negotiated = address;
            source = null;
            settled = false;
        }
    }

    /// Whether a packet from there may be looked at. It does not latch.
    boolean admits(InetSocketAddress from) {
        return source == null || from.equals(source) || !settled && isNegotiated(from);
    }

    /// A valid packet came from there.
    void heard(InetSocketAddress from) {
        if (!settled && (source == null || isNegotiated(from))) {
            source = from;
            settled = isNegotiated(from);
        }
    }

    /// Where to send; empty while nobody is known.
    Optional<InetSocketAddress> target() {
        if (source == null || negotiated.isPresent() && source.getAddress().equals(negotiated.get().getAddress())) {
            return negotiated.filter(address -> !address.isUnresolved() && !address.getAddress().isAnyLocalAddress());
        }
        return Optional.of(source);
    }

    private boolean isNegotiated(InetSocketAddress from) {
        return negotiated.isPresent() && negotiated.get().equals(from);
    }
}
