package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// MediaDistributionCapability (H.245 Annex A).
public record MediaDistributionCapability(
        boolean centralizedControl,
        boolean distributedControl,
        boolean centralizedAudio,
        boolean distributedAudio,
        boolean centralizedVideo,
        boolean distributedVideo,
        Optional<List<DataApplicationCapability>> centralizedData,
        Optional<List<DataApplicationCapability>> distributedData,
        Extensions extensions) {

    public MediaDistributionCapability(boolean centralizedControl, boolean distributedControl, boolean centralizedAudio,
            boolean distributedAudio, boolean centralizedVideo, boolean distributedVideo) {
        this(centralizedControl, distributedControl, centralizedAudio, distributedAudio, centralizedVideo,
                distributedVideo, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `MediaDistributionCapability` together, component by component.
    public static final class Builder {

        private boolean centralizedControl;
        private boolean distributedControl;
        private boolean centralizedAudio;
        private boolean distributedAudio;
        private boolean centralizedVideo;
        private boolean distributedVideo;
        private Optional<List<DataApplicationCapability>> centralizedData = Optional.empty();
        private Optional<List<DataApplicationCapability>> distributedData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(MediaDistributionCapability from) {
            centralizedControl = from.centralizedControl;
            distributedControl = from.distributedControl;
            centralizedAudio = from.centralizedAudio;
            distributedAudio = from.distributedAudio;
            centralizedVideo = from.centralizedVideo;
            distributedVideo = from.distributedVideo;
            centralizedData = from.centralizedData;
            distributedData = from.distributedData;
            extensions = from.extensions;
        }

        public Builder centralizedControl(boolean value) { centralizedControl = value; return this; }
        public Builder distributedControl(boolean value) { distributedControl = value; return this; }
        public Builder centralizedAudio(boolean value) { centralizedAudio = value; return this; }
        public Builder distributedAudio(boolean value) { distributedAudio = value; return this; }
        public Builder centralizedVideo(boolean value) { centralizedVideo = value; return this; }
        public Builder distributedVideo(boolean value) { distributedVideo = value; return this; }
        public Builder centralizedData(List<DataApplicationCapability> value) {
            centralizedData = Optional.of(value);
            return this;
        }
        public Builder distributedData(List<DataApplicationCapability> value) {
            distributedData = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public MediaDistributionCapability build() {
            return new MediaDistributionCapability(centralizedControl, distributedControl, centralizedAudio,
                    distributedAudio, centralizedVideo, distributedVideo, centralizedData, distributedData, extensions);
        }
    }
}
