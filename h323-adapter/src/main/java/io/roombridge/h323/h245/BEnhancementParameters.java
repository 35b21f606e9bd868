package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// BEnhancementParameters (H.245 Annex A).
public record BEnhancementParameters(EnhancementOptions enhancementOptions,
        @Range(min = 1, max = 64) int numberOfBPictures, Extensions extensions) {

    public BEnhancementParameters(EnhancementOptions enhancementOptions, int numberOfBPictures) {
        this(enhancementOptions, numberOfBPictures, Extensions.NONE);
    }
}
