package io.roombridge.call;

import io.roombridge.media.Protocol;
import java.util.List;
import java.util.Optional;

/// Where an outgoing leg goes: what is dialled there, and the next hop that is asked.
///
/// @param target  what is dialled: in SIP the Request-URI without angle brackets (`sip:8001@10.0.0.5:5060`), in H.323
///                the destination alias; may be empty in H.323, then the host itself is called
/// @param host    next hop, name or address literal
/// @param port    1–65535
/// @param login   what to answer a challenge with
/// @param user    who is registered there, as it authenticated; empty when nobody did
/// @param alias   under which it is called, as people know it; empty when the target says it
/// @param way     how the dial plan came to it, a line a step, for the story of the leg; empty where none was asked
/// @param free    nobody has fixed the transport: what is too big for UDP goes by TCP where that is to be had (RFC 3261
///                §18.1.1)
public record Destination(Protocol protocol, String target, Transport transport, String host, int port,
        Optional<Login> login, String user, Optional<Alias> alias, boolean free, List<String> way) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /// Where nobody is registered.
    public Destination(Protocol protocol, String target, Transport transport, String host, int port,
            Optional<Login> login) {
        this(protocol, target, transport, host, port, login, "", Optional.empty(), false, List.of());
    }

    /// The same, found in this way.
    public Destination by(List<String> steps) {
        return new Destination(protocol, target, transport, host, port, login, user, alias, free, steps);
    }

    /// Whom one calls there, as people know it.
    public Alias called() {
        return alias.or(() -> Alias.parse(target)).orElseGet(() -> Alias.of(host));
    }

    public Destination {
        way = List.copyOf(way);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is 1..65535: " + port);
        }
    }
}
