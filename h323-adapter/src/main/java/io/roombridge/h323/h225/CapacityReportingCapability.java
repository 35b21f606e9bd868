package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;

/// CapacityReportingCapability (H.225.0 Annex H).
public record CapacityReportingCapability(boolean canReportCallCapacity, Extensions extensions) {

    public CapacityReportingCapability(boolean canReportCallCapacity) {
        this(canReportCallCapacity, Extensions.NONE);
    }
}
