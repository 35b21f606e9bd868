package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// UnicastAddress (H.245 Annex A).
@Choice(value = {UnicastAddress.IPAddress.class, UnicastAddress.IPXAddress.class, UnicastAddress.IP6Address.class,
        UnicastAddress.NetBios.class, UnicastAddress.IPSourceRouteAddress.class},
        additions = {UnicastAddress.Nsap.class, UnicastAddress.NonStandardAddress.class})
public sealed interface UnicastAddress extends TransportAddress {

    record IPAddress(@Size(4) Octets network, @Range(min = 0, max = 65_535) int tsapIdentifier,
            Extensions extensions) implements UnicastAddress {

        public IPAddress(Octets network, int tsapIdentifier) {
            this(network, tsapIdentifier, Extensions.NONE);
        }
    }

    record IPXAddress(
            @Size(6) Octets node,
            @Size(4) Octets netnum,
            @Size(2) Octets tsapIdentifier,
            Extensions extensions) implements UnicastAddress {

        public IPXAddress(Octets node, Octets netnum, Octets tsapIdentifier) {
            this(node, netnum, tsapIdentifier, Extensions.NONE);
        }
    }

    record IP6Address(@Size(16) Octets network, @Range(min = 0, max = 65_535) int tsapIdentifier,
            Extensions extensions) implements UnicastAddress {

        public IP6Address(Octets network, int tsapIdentifier) {
            this(network, tsapIdentifier, Extensions.NONE);
        }
    }

    record NetBios(@Size(16) Octets value) implements UnicastAddress {}

    record IPSourceRouteAddress(
            Routing routing,
            @Size(4) Octets network,
            @Range(min = 0, max = 65_535) int tsapIdentifier,
            List<@Size(4) Octets> route,
            Extensions extensions) implements UnicastAddress {

        public IPSourceRouteAddress(Routing routing, Octets network, int tsapIdentifier, List<Octets> route) {
            this(routing, network, tsapIdentifier, route, Extensions.NONE);
        }

        @Choice({Routing.Strict.class, Routing.Loose.class})
        public sealed interface Routing {

            record Strict() implements Routing {}
            record Loose() implements Routing {}
        }
    }

    record Nsap(@Size(min = 1, max = 20) Octets value) implements UnicastAddress {}
    record NonStandardAddress(NonStandardParameter value) implements UnicastAddress {}
    record Unrecognized(int index, Octets octets) implements UnicastAddress, UnknownAlternative {}
}
