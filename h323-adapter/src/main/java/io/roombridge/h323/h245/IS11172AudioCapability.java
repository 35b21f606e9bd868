package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `IS11172AudioCapability` together, component by component.
    public static final class Builder {

        private boolean audioLayer1;
        private boolean audioLayer2;
        private boolean audioLayer3;
        private boolean audioSampling32k;
        private boolean audioSampling44k1;
        private boolean audioSampling48k;
        private boolean singleChannel;
        private boolean twoChannels;
        private int bitRate;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(IS11172AudioCapability from) {
            audioLayer1 = from.audioLayer1;
            audioLayer2 = from.audioLayer2;
            audioLayer3 = from.audioLayer3;
            audioSampling32k = from.audioSampling32k;
            audioSampling44k1 = from.audioSampling44k1;
            audioSampling48k = from.audioSampling48k;
            singleChannel = from.singleChannel;
            twoChannels = from.twoChannels;
            bitRate = from.bitRate;
            extensions = from.extensions;
        }

        public Builder audioLayer1(boolean value) { audioLayer1 = value; return this; }
        public Builder audioLayer2(boolean value) { audioLayer2 = value; return this; }
        public Builder audioLayer3(boolean value) { audioLayer3 = value; return this; }
        public Builder audioSampling32k(boolean value) { audioSampling32k = value; return this; }
        public Builder audioSampling44k1(boolean value) { audioSampling44k1 = value; return this; }
        public Builder audioSampling48k(boolean value) { audioSampling48k = value; return this; }
        public Builder singleChannel(boolean value) { singleChannel = value; return this; }
        public Builder twoChannels(boolean value) { twoChannels = value; return this; }
        public Builder bitRate(int value) { bitRate = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public IS11172AudioCapability build() {
            return new IS11172AudioCapability(audioLayer1, audioLayer2, audioLayer3, audioSampling32k,
                    audioSampling44k1, audioSampling48k, singleChannel, twoChannels, bitRate, extensions);
        }
    }
}
