package io.roombridge.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Where the console listens, and for how long one stays signed in.
///
/// @param port      0 for any that is free
/// @param tls       empty for plain HTTP, which is for loopback only
/// @param idle      a session ends when nothing was asked for so long
/// @param lifetime  and after so long in any case
/// @param visitors  how many connect, and what they owe
public record ConsoleSettings(String host, int port, Optional<SSLContext> tls, Duration idle, Duration lifetime,
                              Visitors.Limits visitors) {

    public static final ConsoleSettings DEFAULT =
            new ConsoleSettings("127.0.0.1", 8_080, Optional.empty(), Duration.ofMinutes(30), Duration.ofHours(12),
                    Visitors.USUAL);

    public ConsoleSettings {
        if (tls.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("the console needs TLS to listen on " + host
                    + ", which is not loopback");
        }
    }

    public ConsoleSettings on(String otherHost, int otherPort) {
        return new ConsoleSettings(otherHost, otherPort, tls, idle, lifetime, visitors);
    }

    /// With TLS, on an address that others reach.
    public ConsoleSettings on(String otherHost, int otherPort, SSLContext context) {
        return new ConsoleSettings(otherHost, otherPort, Optional.of(context), idle, lifetime, visitors);
    }

    ConsoleSettings within(Visitors.Limits limits) {
        return new ConsoleSettings(host, port, tls, idle, lifetime, limits);
    }

    boolean local() {
        return isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false; // will not bind either, and say so
        }
    }
}
