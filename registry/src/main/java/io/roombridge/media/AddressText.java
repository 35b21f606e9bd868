package io.roombridge.media;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// How addresses are written: IPv6 as RFC 5952 has it, and without the name of an interface, which means nothing to
/// anybody else.
public final class AddressText {

    private static final int GROUPS = 8;

    private AddressText() {}

    /// `10.0.0.1`, `2001:db8::1`.
    public static String of(InetAddress address) {
        return address instanceof Inet6Address ? compressed(address.getAddress()) : address.getHostAddress();
    }

    /// As it stands in a URI: `10.0.0.1`, `[2001:db8::1]`.
    public static String bracketed(InetAddress address) {
        return bracketed(of(address));
    }

    /// The same of a host, name or literal.
    public static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /// `10.0.0.1:1720`, `[2001:db8::1]:1720`; with its name what is no address yet.
    public static String of(InetSocketAddress address) {
        return host(address, true) + ":" + address.getPort();
    }

    /// The host alone, in words.
    public static String host(InetSocketAddress address) {
        return host(address, false);
    }

    private static String host(InetSocketAddress address, boolean bracketed) {
        var host = address.isUnresolved() ? address.getHostString() : of(address.getAddress());
        return bracketed ? bracketed(host) : host;
    }

    /// The address that a literal is, in brackets or not; empty for a name.
    public static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether two hosts, names or literals, are one: the same address may be spelled in many ways.
    public static boolean isSame(String one, String other) {
        return literal(one).map(it -> literal(other).filter(it::equals).isPresent())
                .orElseGet(() -> one.equalsIgnoreCase(other));
    }

    /// RFC 5952 §4: lower case, no leading zeros, the first of the longest runs of zero groups left out.
    private static String compressed(byte[] octets) {
        int start = 0;
        int length = 1; // a single one is written
        for (int at = 0; at < GROUPS; at++) {
            int run = zeros(octets, at);
            if (run > length) {
                start = at;
                length = run;
            }
        }
        return length == 1 ? groups(octets, 0, GROUPS)
                : groups(octets, 0, start) + "::" + groups(octets, start + length, GROUPS);
    }

    private static int zeros(byte[] octets, int from) {
        int at = from;
        while (at < GROUPS && group(octets, at) == 0) {
            at++;
        }
        return at - from;
    }

    private static String groups(byte[] octets, int from, int to) {
        var text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(at == from ? "" : ":").append(Integer.toHexString(group(octets, at)));
        }
        return text.toString();
    }

    private static int group(byte[] octets, int at) {
        return (octets[2 * at] & 0xff) << 8 | octets[2 * at + 1] & 0xff;
    }
}
