package io.roombridge.sip;

import io.roombridge.call.Transport;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Optional;

/// Who we are, seen from a peer: the host and ports we name, and the names that mean us.
final class Locality {

    private final SipSettings settings;
    private final Wire wire;

    Locality(SipSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /// The address that faces a peer: the advertised one, the bound one, or the one the system would send from.
    InetAddress facing(Source peer) {
        return settings.advertised().orElseGet(() -> local(peer));
    }

    private InetAddress local(Source peer) {
        if (!settings.bind().isAnyLocalAddress()) {
            return settings.bind();
        }
        try (var probe = new DatagramSocket()) {
            probe.connect(peer.address());
            return probe.getLocalAddress();
        } catch (IOException _) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private String hostPort(Source peer) {
        return SipUri.bracketed(facing(peer).getHostAddress()) + ":" + wire.port(peer.transport()).orElse(5060);
    }

    /// Via of a request (RFC 3261 §18.1.1, RFC 3581). The transaction layer adds the branch.
    Headers via(Source peer) {
        return Headers.of("Via",
                "SIP/2.0/" + peer.transport() + " " + hostPort(peer) + ";rport;branch=" + Tokens.branch())
                .and("User-Agent", settings.product());
    }

    String contact(String user, Source peer) {
        var prefix = user.isEmpty() ? "" : SipUri.escaped(user) + "@";
        var transport = peer.transport() == Transport.UDP ? "" : ";transport=" + peer.transport().name().toLowerCase();
        return "<sip:" + prefix + hostPort(peer) + transport + ">";
    }

    /// The host we use in From.
    String domain(Source peer) {
        return settings.domains().stream().sorted().findFirst()
                .orElseGet(() -> SipUri.bracketed(facing(peer).getHostAddress()));
    }

    /// Whether a URI's host means us.
    boolean isOurs(String host, Source peer) {
        return settings.domains().contains(host) || host.equals("localhost")
                || literal(host).filter(address -> address.equals(facing(peer)) || address.equals(local(peer)))
                .isPresent();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
