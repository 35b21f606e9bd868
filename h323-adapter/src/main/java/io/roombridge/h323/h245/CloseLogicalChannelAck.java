package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// CloseLogicalChannelAck (H.245 Annex A).
public record CloseLogicalChannelAck(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Extensions extensions) implements ResponseMessage {

    public CloseLogicalChannelAck(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Extensions.NONE);
    }
}
