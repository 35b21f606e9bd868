package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// Which features of H.460 are needed, wanted and supported (H.225.0 §7.6).
public record FeatureSet(
        boolean replacementFeatureSet,
        Optional<List<GenericData>> neededFeatures,
        Optional<List<GenericData>> desiredFeatures,
        Optional<List<GenericData>> supportedFeatures,
        Extensions extensions) {

    public FeatureSet(boolean replacementFeatureSet) {
        this(replacementFeatureSet, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `FeatureSet` together, component by component.
    public static final class Builder {

        private boolean replacementFeatureSet;
        private Optional<List<GenericData>> neededFeatures = Optional.empty();
        private Optional<List<GenericData>> desiredFeatures = Optional.empty();
        private Optional<List<GenericData>> supportedFeatures = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(FeatureSet from) {
            replacementFeatureSet = from.replacementFeatureSet;
            neededFeatures = from.neededFeatures;
            desiredFeatures = from.desiredFeatures;
            supportedFeatures = from.supportedFeatures;
            extensions = from.extensions;
        }

        public Builder replacementFeatureSet(boolean value) { replacementFeatureSet = value; return this; }
        public Builder neededFeatures(List<GenericData> value) { neededFeatures = Optional.of(value); return this; }
        public Builder desiredFeatures(List<GenericData> value) { desiredFeatures = Optional.of(value); return this; }
        public Builder supportedFeatures(List<GenericData> value) {
            supportedFeatures = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public FeatureSet build() {
            return new FeatureSet(replacementFeatureSet, neededFeatures, desiredFeatures, supportedFeatures,
                    extensions);
        }
    }
}
