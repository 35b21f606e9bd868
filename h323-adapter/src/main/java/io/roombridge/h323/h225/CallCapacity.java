package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// CallCapacity (H.225.0 Annex H).
public record CallCapacity(
        Optional<CallCapacityInfo> maximumCallCapacity,
        Optional<CallCapacityInfo> currentCallCapacity,
        Extensions extensions) {

    public CallCapacity() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
