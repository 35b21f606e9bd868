package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// Where to send: an IP address and port, or one of the older networks (H.225.0 §7.6).
@Choice({TransportAddress.IpAddress.class, TransportAddress.IpSourceRoute.class, TransportAddress.IpxAddress.class,
        TransportAddress.Ip6Address.class, TransportAddress.NetBios.class, TransportAddress.Nsap.class,
        TransportAddress.NonStandardAddress.class})
public sealed interface TransportAddress {

    record IpAddress(@Size(4) Octets ip, @Range(min = 0, max = 65_535) int port) implements TransportAddress {}

    record IpSourceRoute(
            @Size(4) Octets ip,
            @Range(min = 0, max = 65_535) int port,
            List<@Size(4) Octets> route,
            Routing routing,
            Extensions extensions) implements TransportAddress {

        public IpSourceRoute(Octets ip, int port, List<Octets> route, Routing routing) {
            this(ip, port, route, routing, Extensions.NONE);
        }

        @Choice({Routing.Strict.class, Routing.Loose.class})
        public sealed interface Routing {

            record Strict() implements Routing {}
            record Loose() implements Routing {}
            record Unrecognized(int index, Octets octets) implements Routing, UnknownAlternative {}
        }
    }

    record IpxAddress(@Size(6) Octets node, @Size(4) Octets netnum, @Size(2) Octets port) implements TransportAddress {}

    record Ip6Address(@Size(16) Octets ip, @Range(min = 0, max = 65_535) int port,
            Extensions extensions) implements TransportAddress {

        public Ip6Address(Octets ip, int port) {
            this(ip, port, Extensions.NONE);
        }
    }

    record NetBios(@Size(16) Octets value) implements TransportAddress {}
    record Nsap(@Size(min = 1, max = 20) Octets value) implements TransportAddress {}
    record NonStandardAddress(NonStandardParameter value) implements TransportAddress {}
    record Unrecognized(int index, Octets octets) implements TransportAddress, UnknownAlternative {}
}
