package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// VideoIndicateCompose (H.245 Annex A).
public record VideoIndicateCompose(@Range(min = 0, max = 255) int compositionNumber,
        Extensions extensions) implements ConferenceIndication {

    public VideoIndicateCompose(int compositionNumber) {
        this(compositionNumber, Extensions.NONE);
    }
}
