package io.roombridge.sip.registrar;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.AddressText;
import io.roombridge.sip.message.SipUri;
import java.time.Duration;
import java.util.Optional;

/// What we register somewhere else.
///
/// @param user     before the `@`
/// @param domain   of the address-of-record, and what the REGISTER is addressed to
/// @param host     next hop; name or address
/// @param expires  what we ask for
public record Account(String user, String domain, Transport transport, String host, int port, Optional<Login> login,
        Duration expires) {

    String address() {
        return "sip:" + SipUri.escaped(user) + "@" + AddressText.bracketed(domain);
    }

    String registrar() {
        return "sip:" + AddressText.bracketed(domain);
    }
}
