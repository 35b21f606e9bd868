package io.roombridge.h323.capability;

import io.roombridge.h323.h245.TransportAddress;
import io.roombridge.h323.h245.UnicastAddress;
import io.roombridge.per.Octets;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where media goes, in H.245's spelling.
public final class MediaAddresses {

    private MediaAddresses() {}

    public static TransportAddress of(InetSocketAddress address) {
        var network = Octets.of(address.getAddress().getAddress());
        return address.getAddress() instanceof Inet4Address
                ? new UnicastAddress.IPAddress(network, address.getPort())
                : new UnicastAddress.IP6Address(network, address.getPort());
    }

    /// Empty for anything but a unicast IP address with a port.
    public static Optional<InetSocketAddress> parse(TransportAddress address) {
        return switch (address) {
            case UnicastAddress.IPAddress(var network, var port, _) -> socket(network, port);
            case UnicastAddress.IP6Address(var network, var port, _) -> socket(network, port);
            default -> Optional.empty();
        };
    }

    private static Optional<InetSocketAddress> socket(Octets network, int port) {
        try {
            var ip = InetAddress.getByAddress(network.bytes());
            return port == 0 || ip.isAnyLocalAddress() ? Optional.empty()
                    : Optional.of(new InetSocketAddress(ip, port));
        } catch (UnknownHostException _) { // only for a wrong number of octets, which the type rules out
            return Optional.empty();
        }
    }
}
