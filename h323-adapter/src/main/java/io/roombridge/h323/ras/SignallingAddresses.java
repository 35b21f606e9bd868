package io.roombridge.h323.ras;

import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.per.Octets;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Addresses of signalling, in H.225.0's spelling.
public final class SignallingAddresses {

    private SignallingAddresses() {}

    public static TransportAddress of(InetSocketAddress address) {
        var ip = Octets.of(address.getAddress().getAddress());
        return address.getAddress() instanceof Inet4Address
                ? new TransportAddress.IpAddress(ip, address.getPort())
                : new TransportAddress.Ip6Address(ip, address.getPort());
    }

    /// Empty for anything but an IP address with a port that can be called.
    public static Optional<InetSocketAddress> parse(TransportAddress address) {
        return switch (address) {
            case TransportAddress.IpAddress(var ip, var port) -> socket(ip, port);
            case TransportAddress.Ip6Address(var ip, var port, _) -> socket(ip, port);
            case TransportAddress.IpSourceRoute route -> socket(route.ip(), route.port());
            default -> Optional.empty();
        };
    }

    private static Optional<InetSocketAddress> socket(Octets ip, int port) {
        try {
            var address = InetAddress.getByAddress(ip.bytes());
            return port == 0 || address.isAnyLocalAddress() ? Optional.empty()
                    : Optional.of(new InetSocketAddress(address, port));
        } catch (UnknownHostException _) { // only for a wrong number of octets, which the type rules out
            return Optional.empty();
        }
    }

    /// As [AddressText#of] writes it; empty for anything else.
    static Optional<InetSocketAddress> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InetSocketAddress(InetAddress.ofLiteral(text.substring(0, colon)),
                    Integer.parseInt(text.substring(colon + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
