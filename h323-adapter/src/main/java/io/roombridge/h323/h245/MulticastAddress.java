package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// MulticastAddress (H.245 Annex A).
@Choice(value = {MulticastAddress.IPAddress.class, MulticastAddress.IP6Address.class},
        additions = {MulticastAddress.Nsap.class, MulticastAddress.NonStandardAddress.class})
public sealed interface MulticastAddress extends TransportAddress {

    record IPAddress(@Size(4) Octets network, @Range(min = 0, max = 65_535) int tsapIdentifier,
            Extensions extensions) implements MulticastAddress {

        public IPAddress(Octets network, int tsapIdentifier) {
            this(network, tsapIdentifier, Extensions.NONE);
        }
    }

    record IP6Address(@Size(16) Octets network, @Range(min = 0, max = 65_535) int tsapIdentifier,
            Extensions extensions) implements MulticastAddress {

        public IP6Address(Octets network, int tsapIdentifier) {
            this(network, tsapIdentifier, Extensions.NONE);
        }
    }

    record Nsap(@Size(min = 1, max = 20) Octets value) implements MulticastAddress {}
    record NonStandardAddress(NonStandardParameter value) implements MulticastAddress {}
    record Unrecognized(int index, Octets octets) implements MulticastAddress, UnknownAlternative {}
}
