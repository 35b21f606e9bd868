package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// ConferenceCapability (H.245 Annex A).
public record ConferenceCapability(
        Optional<List<NonStandardParameter>> nonStandardData,
        boolean chairControlCapability,
        @Addition Optional<Boolean> videoIndicateMixingCapability,
        @Addition Optional<Boolean> multipointVisualizationCapability,
        Extensions extensions) implements Capability {

    public ConferenceCapability(boolean chairControlCapability) {
        this(Optional.empty(), chairControlCapability, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ConferenceCapability` together, component by component.
    public static final class Builder {

        private Optional<List<NonStandardParameter>> nonStandardData = Optional.empty();
        private boolean chairControlCapability;
        private Optional<Boolean> videoIndicateMixingCapability = Optional.empty();
        private Optional<Boolean> multipointVisualizationCapability = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ConferenceCapability from) {
            nonStandardData = from.nonStandardData;
            chairControlCapability = from.chairControlCapability;
            videoIndicateMixingCapability = from.videoIndicateMixingCapability;
            multipointVisualizationCapability = from.multipointVisualizationCapability;
            extensions = from.extensions;
        }

        public Builder nonStandardData(List<NonStandardParameter> value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder chairControlCapability(boolean value) { chairControlCapability = value; return this; }
        public Builder videoIndicateMixingCapability(boolean value) {
            videoIndicateMixingCapability = Optional.of(value);
            return this;
        }
        public Builder multipointVisualizationCapability(boolean value) {
            multipointVisualizationCapability = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ConferenceCapability build() {
            return new ConferenceCapability(nonStandardData, chairControlCapability, videoIndicateMixingCapability,
                    multipointVisualizationCapability, extensions);
        }
    }
}
