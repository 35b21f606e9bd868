package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/// One binding: aliases, and where to call them until when.
///
/// @param key        names the binding within its protocol: address-of-record and contact in SIP, endpointIdentifier in
///                   H.323
/// @param aliases    at least one
/// @param contact    SIP contact URI, or H.323 call signalling address `ip:port`
/// @param transport  what the endpoint is called over
/// @param hop        where to send a call: the contact's address, or where the registration came from when that is
///                   behind a NAT
/// @param product    vendor, product and version as the endpoint gives them; may be empty
/// @param user       who authenticated; empty when nobody had to
/// @param attributes what the protocol has to remember across a restart, opaque to others (SIP Call-ID and CSeq, H.225
///                   RAS address); after a crash it may be what it was before the last refresh
public record Registration(Protocol protocol, String key, List<Alias> aliases, String contact, Transport transport,
                           InetSocketAddress hop, String product, String user, String attributes,
                           Instant since, Instant expires) {

    public Registration {
        aliases = List.copyOf(aliases);
        if (aliases.isEmpty()) {
            throw new IllegalArgumentException("a registration has at least one alias");
        }
    }

    public Registration expiring(Instant then) {
        return new Registration(protocol, key, aliases, contact, transport, hop, product, user, attributes, since,
                then);
    }

    public Registration remembering(String attributes) {
        return new Registration(protocol, key, aliases, contact, transport, hop, product, user, attributes, since,
                expires);
    }
}
