package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// LogicalChannelRateRelease (H.245 Annex A).
public record LogicalChannelRateRelease(Extensions extensions) implements IndicationMessage {

    public LogicalChannelRateRelease() {
        this(Extensions.NONE);
    }
}
