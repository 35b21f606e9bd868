package io.roombridge.media;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses that sockets of ours are bound to: one of IPv4, one of IPv6, or one alone. A socket reaches peers of
/// its own family and no others, and what a peer is told of us is of the family that it is reached by.
///
/// @param all  the first counts where nothing else decides
public record LocalAddresses(List<InetAddress> all) {

    /// For what is reached from this machine alone.
    public static final LocalAddresses LOOPBACK = of(InetAddress.getLoopbackAddress());

    public LocalAddresses {
        all = all.stream().map(LocalAddresses::unscoped).toList();
        if (all.isEmpty() || all.size() > 2 || all.size() == 2 && isLike(all.getFirst(), all.getLast())) {
            throw new IllegalArgumentException("one address of IPv4, one of IPv6, or both: " + all);
        }
    }

    public static LocalAddresses of(InetAddress... addresses) {
        return new LocalAddresses(List.of(addresses));
    }

    /// Java names the interface of every IPv6 address of this machine; only those of one link need it (RFC 4007 §6).
    private static InetAddress unscoped(InetAddress address) {
        try {
            return address instanceof Inet6Address && !address.isLinkLocalAddress()
                    ? InetAddress.getByAddress(address.getAddress()) : address;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("sixteen octets are an address", impossible);
        }
    }

    /// Whether both are of the same family.
    public static boolean isLike(InetAddress one, InetAddress other) {
        return family(one) == family(other);
    }

    /// That of a socket which is bound to the address.
    public static ProtocolFamily family(InetAddress address) {
        return address instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
    }

    public InetAddress first() {
        return all.getFirst();
    }

    /// The one of the family of another; empty when there is none.
    public Optional<InetAddress> like(InetAddress other) {
        return all.stream().filter(it -> isLike(it, other)).findFirst();
    }

    /// The same as who reaches us at one of them sees them: that one first, and in the place of a wildcard.
    public LocalAddresses facing(InetAddress seen) {
        return new LocalAddresses(Stream.concat(Stream.of(seen),
                all.stream().filter(it -> !isLike(it, seen) && !it.isAnyLocalAddress())).toList());
    }

    /// The address of a host, name or literal, that can be reached from here; empty when there is none. It may take
    /// until name servers have answered.
    public Optional<InetAddress> find(String host) {
        try {
            var found = InetAddress.getAllByName(host);
            return all.stream().flatMap(own -> Arrays.stream(found).filter(it -> isLike(own, it))).findFirst();
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /// The same with a port; unresolved when there is none.
    public InetSocketAddress find(String host, int port) {
        return find(host).map(it -> new InetSocketAddress(it, port))
                .orElseGet(() -> InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public String toString() {
        return all.stream().map(AddressText::of).collect(Collectors.joining(", "));
    }
}
