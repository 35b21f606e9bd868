package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// RoundTripDelayResponse (H.245 Annex A).
public record RoundTripDelayResponse(@Range(min = 0, max = 255) int sequenceNumber,
        Extensions extensions) implements ResponseMessage {

    public RoundTripDelayResponse(int sequenceNumber) {
        this(sequenceNumber, Extensions.NONE);
    }
}
