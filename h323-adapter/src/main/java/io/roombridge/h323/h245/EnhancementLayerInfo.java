package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// EnhancementLayerInfo (H.245 Annex A).
public record EnhancementLayerInfo(
        boolean baseBitRateConstrained,
        Optional<@Size(min = 1, max = 14) List<EnhancementOptions>> snrEnhancement,
        Optional<@Size(min = 1, max = 14) List<EnhancementOptions>> spatialEnhancement,
        Optional<@Size(min = 1, max = 14) List<BEnhancementParameters>> bPictureEnhancement,
        Extensions extensions) {

    public EnhancementLayerInfo(boolean baseBitRateConstrained) {
        this(baseBitRateConstrained, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `EnhancementLayerInfo` together, component by component.
    public static final class Builder {

        private boolean baseBitRateConstrained;
        private Optional<List<EnhancementOptions>> snrEnhancement = Optional.empty();
        private Optional<List<EnhancementOptions>> spatialEnhancement = Optional.empty();
        private Optional<List<BEnhancementParameters>> bPictureEnhancement = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(EnhancementLayerInfo from) {
            baseBitRateConstrained = from.baseBitRateConstrained;
            snrEnhancement = from.snrEnhancement;
            spatialEnhancement = from.spatialEnhancement;
            bPictureEnhancement = from.bPictureEnhancement;
            extensions = from.extensions;
        }

        public Builder baseBitRateConstrained(boolean value) { baseBitRateConstrained = value; return this; }
        public Builder snrEnhancement(List<EnhancementOptions> value) {
            snrEnhancement = Optional.of(value);
            return this;
        }
        public Builder spatialEnhancement(List<EnhancementOptions> value) {
            spatialEnhancement = Optional.of(value);
            return this;
        }
        public Builder bPictureEnhancement(List<BEnhancementParameters> value) {
            bPictureEnhancement = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public EnhancementLayerInfo build() {
            return new EnhancementLayerInfo(baseBitRateConstrained, snrEnhancement, spatialEnhancement,
                    bPictureEnhancement, extensions);
        }
    }
}
