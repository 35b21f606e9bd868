package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// H223SkewIndication (H.245 Annex A).
public record H223SkewIndication(
        @Range(min = 1, max = 65_535) int logicalChannelNumber1,
        @Range(min = 1, max = 65_535) int logicalChannelNumber2,
        @Range(min = 0, max = 4095) int skew,
        Extensions extensions) implements IndicationMessage {

    public H223SkewIndication(int logicalChannelNumber1, int logicalChannelNumber2, int skew) {
        this(logicalChannelNumber1, logicalChannelNumber2, skew, Extensions.NONE);
    }
}
