package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// LogicalChannelRateRequest (H.245 Annex A).
public record LogicalChannelRateRequest(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Range(min = 1, max = 65_535) int logicalChannelNumber,
        @Range(min = 0, max = 4_294_967_295L) long maximumBitRate,
        Extensions extensions) implements RequestMessage {

    public LogicalChannelRateRequest(int sequenceNumber, int logicalChannelNumber, long maximumBitRate) {
        this(sequenceNumber, logicalChannelNumber, maximumBitRate, Extensions.NONE);
    }
}
