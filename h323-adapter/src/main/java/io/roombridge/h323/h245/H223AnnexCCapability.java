package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// H223AnnexCCapability (H.245 Annex A).
public record H223AnnexCCapability(
        boolean videoWithAL1M,
        boolean videoWithAL2M,
        boolean videoWithAL3M,
        boolean audioWithAL1M,
        boolean audioWithAL2M,
        boolean audioWithAL3M,
        boolean dataWithAL1M,
        boolean dataWithAL2M,
        boolean dataWithAL3M,
        boolean alpduInterleaving,
        @Range(min = 0, max = 65_535) int maximumAL1MPDUSize,
        @Range(min = 0, max = 65_535) int maximumAL2MSDUSize,
        @Range(min = 0, max = 65_535) int maximumAL3MSDUSize,
        @Addition Optional<Boolean> rsCodeCapability,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H223AnnexCCapability` together, component by component.
    public static final class Builder {

        private boolean videoWithAL1M;
        private boolean videoWithAL2M;
        private boolean videoWithAL3M;
        private boolean audioWithAL1M;
        private boolean audioWithAL2M;
        private boolean audioWithAL3M;
        private boolean dataWithAL1M;
        private boolean dataWithAL2M;
        private boolean dataWithAL3M;
        private boolean alpduInterleaving;
        private int maximumAL1MPDUSize;
        private int maximumAL2MSDUSize;
        private int maximumAL3MSDUSize;
        private Optional<Boolean> rsCodeCapability = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H223AnnexCCapability from) {
            videoWithAL1M = from.videoWithAL1M;
            videoWithAL2M = from.videoWithAL2M;
            videoWithAL3M = from.videoWithAL3M;
            audioWithAL1M = from.audioWithAL1M;
            audioWithAL2M = from.audioWithAL2M;
            audioWithAL3M = from.audioWithAL3M;
            dataWithAL1M = from.dataWithAL1M;
            dataWithAL2M = from.dataWithAL2M;
            dataWithAL3M = from.dataWithAL3M;
            alpduInterleaving = from.alpduInterleaving;
            maximumAL1MPDUSize = from.maximumAL1MPDUSize;
            maximumAL2MSDUSize = from.maximumAL2MSDUSize;
            maximumAL3MSDUSize = from.maximumAL3MSDUSize;
            rsCodeCapability = from.rsCodeCapability;
            extensions = from.extensions;
        }

        public Builder videoWithAL1M(boolean value) { videoWithAL1M = value; return this; }
        public Builder videoWithAL2M(boolean value) { videoWithAL2M = value; return this; }
        public Builder videoWithAL3M(boolean value) { videoWithAL3M = value; return this; }
        public Builder audioWithAL1M(boolean value) { audioWithAL1M = value; return this; }
        public Builder audioWithAL2M(boolean value) { audioWithAL2M = value; return this; }
        public Builder audioWithAL3M(boolean value) { audioWithAL3M = value; return this; }
        public Builder dataWithAL1M(boolean value) { dataWithAL1M = value; return this; }
        public Builder dataWithAL2M(boolean value) { dataWithAL2M = value; return this; }
        public Builder dataWithAL3M(boolean value) { dataWithAL3M = value; return this; }
        public Builder alpduInterleaving(boolean value) { alpduInterleaving = value; return this; }
        public Builder maximumAL1MPDUSize(int value) { maximumAL1MPDUSize = value; return this; }
        public Builder maximumAL2MSDUSize(int value) { maximumAL2MSDUSize = value; return this; }
        public Builder maximumAL3MSDUSize(int value) { maximumAL3MSDUSize = value; return this; }
        public Builder rsCodeCapability(boolean value) { rsCodeCapability = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H223AnnexCCapability build() {
            return new H223AnnexCCapability(videoWithAL1M, videoWithAL2M, videoWithAL3M, audioWithAL1M, audioWithAL2M,
                    audioWithAL3M, dataWithAL1M, dataWithAL2M, dataWithAL3M, alpduInterleaving, maximumAL1MPDUSize,
                    maximumAL2MSDUSize, maximumAL3MSDUSize, rsCodeCapability, extensions);
        }
    }
}
