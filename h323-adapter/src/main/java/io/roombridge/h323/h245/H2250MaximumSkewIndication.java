package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// H2250MaximumSkewIndication (H.245 Annex A).
public record H2250MaximumSkewIndication(
        @Range(min = 1, max = 65_535) int logicalChannelNumber1,
        @Range(min = 1, max = 65_535) int logicalChannelNumber2,
        @Range(min = 0, max = 4095) int maximumSkew,
        Extensions extensions) implements IndicationMessage {

    public H2250MaximumSkewIndication(int logicalChannelNumber1, int logicalChannelNumber2, int maximumSkew) {
        this(logicalChannelNumber1, logicalChannelNumber2, maximumSkew, Extensions.NONE);
    }
}
