package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// IS11172AudioCapability (H.245 Annex A).
public record IS11172AudioCapability(
        boolean audioLayer1,
        boolean audioLayer2,
        boolean audioLayer3,
        boolean audioSampling32k,
        boolean audioSampling44k1,
        boolean audioSampling48k,
        boolean singleChannel,
        boolean twoChannels,
        @Range(min = 1, max = 448) int bitRate,
        Extensions extensions) implements AudioCapability {
}
