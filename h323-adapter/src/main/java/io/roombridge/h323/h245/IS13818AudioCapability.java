package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// IS13818AudioCapability (H.245 Annex A).
public record IS13818AudioCapability(
        boolean audioLayer1,
        boolean audioLayer2,
        boolean audioLayer3,
        boolean audioSampling16k,
        boolean audioSampling22k05,
        boolean audioSampling24k,
        boolean audioSampling32k,
        boolean audioSampling44k1,
        boolean audioSampling48k,
        boolean singleChannel,
        boolean twoChannels,
        boolean threeChannels21,
        boolean threeChannels30,
        boolean fourChannels2020,
        boolean fourChannels22,
        boolean fourChannels31,
        boolean fiveChannels3020,
        boolean fiveChannels32,
        boolean lowFrequencyEnhancement,
        boolean multilingual,
        @Range(min = 1, max = 1130) int bitRate,
        Extensions extensions) implements AudioCapability {
}
