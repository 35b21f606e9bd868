package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// AlternateTransportAddresses (H.225.0 Annex H).
public record AlternateTransportAddresses(
        Optional<List<TransportAddress>> annexE,
        @Addition Optional<List<TransportAddress>> sctp,
        Extensions extensions) {

    public AlternateTransportAddresses() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
