package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// RequestChannelCloseAck (H.245 Annex A).
public record RequestChannelCloseAck(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Extensions extensions) implements ResponseMessage {

    public RequestChannelCloseAck(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Extensions.NONE);
    }
}
