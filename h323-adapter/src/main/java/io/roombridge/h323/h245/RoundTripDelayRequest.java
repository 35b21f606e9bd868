package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// Are you there, and how far? (H.245 §B.7)
public record RoundTripDelayRequest(@Range(min = 0, max = 255) int sequenceNumber,
        Extensions extensions) implements RequestMessage {

    public RoundTripDelayRequest(int sequenceNumber) {
        this(sequenceNumber, Extensions.NONE);
    }
}
