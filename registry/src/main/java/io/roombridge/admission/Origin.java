package io.roombridge.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// What counts as one source: an IPv4 address, or the 64 bits of an IPv6 address that a site is given; within them it
/// may take as many addresses as it likes (RFC 4291 §2.5.4).
public record Origin(InetAddress network) {

    private static final int PREFIX_OCTETS = 8;

    public static Origin of(InetAddress address) {
        return new Origin(address instanceof Inet6Address ? prefix(address) : address);
    }

    private static InetAddress prefix(InetAddress address) {
        var octets = address.getAddress();
        Arrays.fill(octets, PREFIX_OCTETS, octets.length, (byte) 0);
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("sixteen octets are an address", impossible);
        }
    }
}
