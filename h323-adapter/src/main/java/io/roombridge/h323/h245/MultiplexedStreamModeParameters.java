package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// MultiplexedStreamModeParameters (H.245 Annex A).
public record MultiplexedStreamModeParameters(@Range(min = 1, max = 65_535) int logicalChannelNumber,
        Extensions extensions) {

    public MultiplexedStreamModeParameters(int logicalChannelNumber) {
        this(logicalChannelNumber, Extensions.NONE);
    }
}
