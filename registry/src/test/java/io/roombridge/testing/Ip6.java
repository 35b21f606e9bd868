package io.roombridge.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;

/// IPv6 of this machine, for tests that cannot do without.
public final class Ip6 {

    private Ip6() {}

    /// Its loopback address; where it has none the test says so and is skipped.
    public static InetAddress loopback() {
        var loopback = InetAddress.ofLiteral("::1");
        try (var channel = DatagramChannel.open(StandardProtocolFamily.INET6)) {
            channel.bind(new InetSocketAddress(loopback, 0));
            return loopback;
        } catch (IOException | UnsupportedOperationException missing) {
            System.err.println("SKIPPED: this machine has no IPv6 loopback address (" + missing.getMessage() + ")");
            return abort("this machine has no IPv6 loopback address");
        }
    }
}
