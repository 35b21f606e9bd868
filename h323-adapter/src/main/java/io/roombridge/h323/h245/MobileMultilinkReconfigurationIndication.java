package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// MobileMultilinkReconfigurationIndication (H.245 Annex A).
public record MobileMultilinkReconfigurationIndication(@Range(min = 1, max = 255) int sampleSize,
        @Range(min = 1, max = 255) int samplesPerFrame, Extensions extensions) implements IndicationMessage {

    public MobileMultilinkReconfigurationIndication(int sampleSize, int samplesPerFrame) {
        this(sampleSize, samplesPerFrame, Extensions.NONE);
    }
}
