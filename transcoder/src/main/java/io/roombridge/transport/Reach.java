package io.roombridge.transport;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/// Which addresses mean the same host to us as to whoever names them, so that packets of that host come from there.
/// Where they may not, there may be a NAT between (RFC 3022).
final class Reach {

    /// @param bits  of the prefix
    private record Network(byte[] address, int bits) {

        /// @param text  an address, a slash and the bits of the prefix
        private static Network of(String text) {
            int slash = text.indexOf('/');
            return new Network(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        private boolean includes(InetAddress host) {
            var other = host.getAddress();
            if (other.length != address.length) {
                return false;
            }
            int difference = 0;
            for (int i = 0; i < address.length; i++) {
                int mask = 0xff << 8 - Math.clamp(bits - 8L * i, 0, 8);
                difference |= (address[i] ^ other[i]) & mask & 0xff;
            }
            return difference == 0;
        }
    }

    /// Addresses that more than one host may have, or none (RFC 6890).
    private static final List<Network> AMBIGUOUS = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/8", "2001:db8::/32", "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8").stream().map(Network::of).toList();

    private final InetAddress bound;
    /// This machine is in.
    private final List<Network> near;

    /// @param bound  what media sockets are bound to
    Reach(InetAddress bound) {
        this.bound = bound;
        this.near = networks();
    }

    private static List<Network> networks() {
        var all = new ArrayList<Network>();
        try {
            NetworkInterface.networkInterfaces().flatMap(it -> it.getInterfaceAddresses().stream()).forEach(it ->
                    all.add(new Network(it.getAddress().getAddress(), it.getNetworkPrefixLength())));
        } catch (SocketException _) {
            // then none is near
        }
        return List.copyOf(all);
    }

    /// Whether that host can be no other, whoever names it.
    ///
    /// @param named  the host that names it; null when not known
    boolean isCertain(InetAddress host, InetAddress named) {
        if (host.isLoopbackAddress()) {
            return bound.isLoopbackAddress() || named != null && named.isLoopbackAddress();
        }
        return !bound.isLoopbackAddress() && (AMBIGUOUS.stream().noneMatch(it -> it.includes(host))
                || isNear(host) && (named == null || isNear(named)));
    }

    private boolean isNear(InetAddress host) {
        return near.stream().anyMatch(it -> it.includes(host));
    }
}
