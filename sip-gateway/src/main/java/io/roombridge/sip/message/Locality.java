package io.roombridge.sip.message;

import io.roombridge.call.Transport;
import io.roombridge.media.AddressText;
import io.roombridge.media.LocalAddresses;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who we are, seen from a peer: the host and ports we name, and the names that mean us.
public final class Locality {

    private static final int USUAL_PORT = 5060;
    private static final int USUAL_TLS_PORT = 5061;

    private final Names names;
    private final Function<Transport, Optional<Integer>> ports;

    /// How we are named.
    ///
    /// @param bind     where we listen
    /// @param domains  hosts that are us, beside our addresses
    /// @param product  of User-Agent and Server
    public record Names(LocalAddresses bind, Set<String> domains, String product) {

        public Names {
            domains = Set.copyOf(domains);
        }
    }

    /// @param ports  the port we listen on; empty when that transport is off
    public Locality(Names names, Function<Transport, Optional<Integer>> ports) {
        this.names = names;
        this.ports = ports;
    }

    /// Our addresses as a peer sees them, the one that it reaches us at first.
    public LocalAddresses addresses(Source peer) {
        return names.bind().facing(facing(peer));
    }

    /// Where a host is that we can send to; empty when there is none.
    public Optional<InetAddress> find(String host) {
        return names.bind().find(host);
    }

    /// The address that faces a peer: the bound one of its family, or for the wildcard the one the system would send
    /// from.
    public InetAddress facing(Source peer) {
        var bound = names.bind().like(peer.address().getAddress()).orElseGet(names.bind()::first);
        if (!bound.isAnyLocalAddress()) {
            return bound;
        }
        try (var probe = new DatagramSocket()) {
            probe.connect(peer.address());
            return probe.getLocalAddress();
        } catch (IOException _) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private String hostPort(Source peer) {
        return AddressText.bracketed(facing(peer)) + ":" + ports.apply(peer.transport()).orElse(USUAL_PORT);
    }

    /// Via of a request (RFC 3261 §18.1.1, RFC 3581). The transaction layer adds the branch.
    public Headers via(Source peer) {
        return Headers.of("Via",
                "SIP/2.0/" + peer.transport() + " " + hostPort(peer) + ";rport;branch=" + Tokens.branch())
                .and("User-Agent", names.product());
    }

    public String contact(String user, Source peer) {
        var prefix = user.isEmpty() ? "" : SipUri.escaped(user) + "@";
        var transport = peer.transport() == Transport.UDP ? "" : ";transport=" + peer.transport().name().toLowerCase();
        return "<sip:" + prefix + hostPort(peer) + transport + ">";
    }

    public String product() {
        return names.product();
    }

    /// The host we use in From; without a domain our address, with its port where that is not the usual one.
    public String domain(Source peer) {
        return names.domains().stream().sorted().findFirst().orElseGet(() -> ports.apply(peer.transport())
                .filter(port -> port != USUAL_PORT && port != USUAL_TLS_PORT).map(_ -> hostPort(peer))
                .orElseGet(() -> AddressText.bracketed(facing(peer))));
    }

    /// Whether it is a port of ours, of any transport.
    public boolean listens(int port) {
        return Arrays.stream(Transport.values()).anyMatch(transport ->
                ports.apply(transport).filter(ours -> ours == port).isPresent());
    }

    /// Whether a URI's host means us.
    public boolean isOurs(String host, Source peer) {
        return names.domains().contains(host) || host.equals("localhost")
                || AddressText.literal(host).filter(addresses(peer).all()::contains).isPresent();
    }
}
