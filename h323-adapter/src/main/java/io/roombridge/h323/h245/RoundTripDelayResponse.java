package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// Here (H.245 §B.7).
public record RoundTripDelayResponse(@Range(min = 0, max = 255) int sequenceNumber,
        Extensions extensions) implements ResponseMessage {

    public RoundTripDelayResponse(int sequenceNumber) {
        this(sequenceNumber, Extensions.NONE);
    }
}
