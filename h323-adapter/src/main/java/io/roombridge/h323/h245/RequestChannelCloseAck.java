package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// It will be closed (H.245 §B.3).
public record RequestChannelCloseAck(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Extensions extensions) implements ResponseMessage {

    public RequestChannelCloseAck(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Extensions.NONE);
    }
}
