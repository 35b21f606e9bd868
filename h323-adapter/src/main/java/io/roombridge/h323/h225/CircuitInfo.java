package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// CircuitInfo (H.225.0 Annex H).
public record CircuitInfo(
        Optional<CircuitIdentifier> sourceCircuitID,
        Optional<CircuitIdentifier> destinationCircuitID,
        Optional<List<GenericData>> genericData,
        Extensions extensions) {

    public CircuitInfo() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
