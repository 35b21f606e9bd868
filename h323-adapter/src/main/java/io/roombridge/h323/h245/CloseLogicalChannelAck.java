package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// It is closed (H.245 §B.3).
public record CloseLogicalChannelAck(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Extensions extensions) implements ResponseMessage {

    public CloseLogicalChannelAck(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Extensions.NONE);
    }
}
