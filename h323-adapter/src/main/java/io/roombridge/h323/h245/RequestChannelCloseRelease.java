package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// The answer has not come in time (H.245 §B.3).
public record RequestChannelCloseRelease(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Extensions extensions) implements IndicationMessage {

    public RequestChannelCloseRelease(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Extensions.NONE);
    }
}
