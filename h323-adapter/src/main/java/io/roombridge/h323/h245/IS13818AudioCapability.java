package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `IS13818AudioCapability` together, component by component.
    public static final class Builder {

        private boolean audioLayer1;
        private boolean audioLayer2;
        private boolean audioLayer3;
        private boolean audioSampling16k;
        private boolean audioSampling22k05;
        private boolean audioSampling24k;
        private boolean audioSampling32k;
        private boolean audioSampling44k1;
        private boolean audioSampling48k;
        private boolean singleChannel;
        private boolean twoChannels;
        private boolean threeChannels21;
        private boolean threeChannels30;
        private boolean fourChannels2020;
        private boolean fourChannels22;
        private boolean fourChannels31;
        private boolean fiveChannels3020;
        private boolean fiveChannels32;
        private boolean lowFrequencyEnhancement;
        private boolean multilingual;
        private int bitRate;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(IS13818AudioCapability from) {
            audioLayer1 = from.audioLayer1;
            audioLayer2 = from.audioLayer2;
            audioLayer3 = from.audioLayer3;
            audioSampling16k = from.audioSampling16k;
            audioSampling22k05 = from.audioSampling22k05;
            audioSampling24k = from.audioSampling24k;
            audioSampling32k = from.audioSampling32k;
            audioSampling44k1 = from.audioSampling44k1;
            audioSampling48k = from.audioSampling48k;
            singleChannel = from.singleChannel;
            twoChannels = from.twoChannels;
            threeChannels21 = from.threeChannels21;
            threeChannels30 = from.threeChannels30;
            fourChannels2020 = from.fourChannels2020;
            fourChannels22 = from.fourChannels22;
            fourChannels31 = from.fourChannels31;
            fiveChannels3020 = from.fiveChannels3020;
            fiveChannels32 = from.fiveChannels32;
            lowFrequencyEnhancement = from.lowFrequencyEnhancement;
            multilingual = from.multilingual;
            bitRate = from.bitRate;
            extensions = from.extensions;
        }

        public Builder audioLayer1(boolean value) { audioLayer1 = value; return this; }
        public Builder audioLayer2(boolean value) { audioLayer2 = value; return this; }
        public Builder audioLayer3(boolean value) { audioLayer3 = value; return this; }
        public Builder audioSampling16k(boolean value) { audioSampling16k = value; return this; }
        public Builder audioSampling22k05(boolean value) { audioSampling22k05 = value; return this; }
        public Builder audioSampling24k(boolean value) { audioSampling24k = value; return this; }
        public Builder audioSampling32k(boolean value) { audioSampling32k = value; return this; }
        public Builder audioSampling44k1(boolean value) { audioSampling44k1 = value; return this; }
        public Builder audioSampling48k(boolean value) { audioSampling48k = value; return this; }
        public Builder singleChannel(boolean value) { singleChannel = value; return this; }
        public Builder twoChannels(boolean value) { twoChannels = value; return this; }
        public Builder threeChannels21(boolean value) { threeChannels21 = value; return this; }
        public Builder threeChannels30(boolean value) { threeChannels30 = value; return this; }
        public Builder fourChannels2020(boolean value) { fourChannels2020 = value; return this; }
        public Builder fourChannels22(boolean value) { fourChannels22 = value; return this; }
        public Builder fourChannels31(boolean value) { fourChannels31 = value; return this; }
        public Builder fiveChannels3020(boolean value) { fiveChannels3020 = value; return this; }
        public Builder fiveChannels32(boolean value) { fiveChannels32 = value; return this; }
        public Builder lowFrequencyEnhancement(boolean value) { lowFrequencyEnhancement = value; return this; }
        public Builder multilingual(boolean value) { multilingual = value; return this; }
        public Builder bitRate(int value) { bitRate = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public IS13818AudioCapability build() {
            return new IS13818AudioCapability(audioLayer1, audioLayer2, audioLayer3, audioSampling16k,
                    audioSampling22k05, audioSampling24k, audioSampling32k, audioSampling44k1, audioSampling48k,
                    singleChannel, twoChannels, threeChannels21, threeChannels30, fourChannels2020, fourChannels22,
                    fourChannels31, fiveChannels3020, fiveChannels32, lowFrequencyEnhancement, multilingual, bitRate,
                    extensions);
        }
    }
}
