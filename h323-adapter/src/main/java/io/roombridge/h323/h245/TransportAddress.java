package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// Where media goes (H.245 Annex A).
@Choice({UnicastAddress.class, MulticastAddress.class})
public sealed interface TransportAddress permits UnicastAddress, MulticastAddress, TransportAddress.Unrecognized {

    record Unrecognized(int index, Octets octets) implements TransportAddress, UnknownAlternative {}
}
