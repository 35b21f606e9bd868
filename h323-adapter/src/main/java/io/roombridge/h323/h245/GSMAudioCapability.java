package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// GSMAudioCapability (H.245 Annex A).
public record GSMAudioCapability(
        @Range(min = 1, max = 256) int audioUnitSize,
        boolean comfortNoise,
        boolean scrambled,
        Extensions extensions) {

    public GSMAudioCapability(int audioUnitSize, boolean comfortNoise, boolean scrambled) {
        this(audioUnitSize, comfortNoise, scrambled, Extensions.NONE);
    }
}
