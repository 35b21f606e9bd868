package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.Optional;

/// CircuitIdentifier (H.225.0 Annex H).
public record CircuitIdentifier(
        Optional<CicInfo> cic,
        Optional<GroupID> group,
        @Addition Optional<CarrierInfo> carrier,
        Extensions extensions) {

    public CircuitIdentifier() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
