package io.roombridge.call;

import io.roombridge.media.Protocol;
import java.util.Optional;

/// Where an outgoing leg goes: what is dialled there, and the next hop that is asked.
///
/// @param target  what is dialled: in SIP the Request-URI without angle brackets (`sip:8001@10.0.0.5:5060`), in H.323
///                the destination alias; may be empty in H.323, then the host itself is called
/// @param host    next hop, name or address literal
/// @param port    1–65535
/// @param login   what to answer a challenge with
/// @param user    who is registered there, as it authenticated; empty when nobody did
public record Destination(Protocol protocol, String target, Transport transport, String host, int port,
        Optional<Login> login, String user) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /// Where nobody is registered.
    public Destination(Protocol protocol, String target, Transport transport, String host, int port,
            Optional<Login> login) {
        this(protocol, target, transport, host, port, login, "");
    }

    public Destination {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is 1..65535: " + port);
        }
    }
}
