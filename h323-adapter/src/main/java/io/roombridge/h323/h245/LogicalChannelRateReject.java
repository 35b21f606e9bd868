package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// LogicalChannelRateReject (H.245 Annex A).
public record LogicalChannelRateReject(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Range(min = 1, max = 65_535) int logicalChannelNumber,
        LogicalChannelRateRejectReason rejectReason,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> currentMaximumBitRate,
        Extensions extensions) implements ResponseMessage {

    public LogicalChannelRateReject(int sequenceNumber, int logicalChannelNumber,
            LogicalChannelRateRejectReason rejectReason) {
        this(sequenceNumber, logicalChannelNumber, rejectReason, Optional.empty(), Extensions.NONE);
    }
}
