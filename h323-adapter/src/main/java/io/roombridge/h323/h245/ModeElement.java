package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// ModeElement (H.245 Annex A).
public record ModeElement(
        ModeElementType type,
        Optional<H223ModeParameters> h223ModeParameters,
        @Addition Optional<V76ModeParameters> v76ModeParameters,
        @Addition Optional<H2250ModeParameters> h2250ModeParameters,
        @Addition Optional<GenericCapability> genericModeParameters,
        @Addition Optional<MultiplexedStreamModeParameters> multiplexedStreamModeParameters,
        @Addition Optional<@Range(min = 1, max = 65_535) Integer> logicalChannelNumber,
        Extensions extensions) {

    public ModeElement(ModeElementType type) {
        this(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ModeElement` together, component by component.
    public static final class Builder {

        private ModeElementType type;
        private Optional<H223ModeParameters> h223ModeParameters = Optional.empty();
        private Optional<V76ModeParameters> v76ModeParameters = Optional.empty();
        private Optional<H2250ModeParameters> h2250ModeParameters = Optional.empty();
        private Optional<GenericCapability> genericModeParameters = Optional.empty();
        private Optional<MultiplexedStreamModeParameters> multiplexedStreamModeParameters = Optional.empty();
        private Optional<Integer> logicalChannelNumber = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ModeElement from) {
            type = from.type;
            h223ModeParameters = from.h223ModeParameters;
            v76ModeParameters = from.v76ModeParameters;
            h2250ModeParameters = from.h2250ModeParameters;
            genericModeParameters = from.genericModeParameters;
            multiplexedStreamModeParameters = from.multiplexedStreamModeParameters;
            logicalChannelNumber = from.logicalChannelNumber;
            extensions = from.extensions;
        }

        public Builder type(ModeElementType value) { type = value; return this; }
        public Builder h223ModeParameters(H223ModeParameters value) {
            h223ModeParameters = Optional.of(value);
            return this;
        }
        public Builder v76ModeParameters(V76ModeParameters value) {
            v76ModeParameters = Optional.of(value);
            return this;
        }
        public Builder h2250ModeParameters(H2250ModeParameters value) {
            h2250ModeParameters = Optional.of(value);
            return this;
        }
        public Builder genericModeParameters(GenericCapability value) {
            genericModeParameters = Optional.of(value);
            return this;
        }
        public Builder multiplexedStreamModeParameters(MultiplexedStreamModeParameters value) {
            multiplexedStreamModeParameters = Optional.of(value);
            return this;
        }
        public Builder logicalChannelNumber(int value) { logicalChannelNumber = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ModeElement build() {
            return new ModeElement(requireNonNull(type, "type"), h223ModeParameters, v76ModeParameters,
                    h2250ModeParameters, genericModeParameters, multiplexedStreamModeParameters, logicalChannelNumber,
                    extensions);
        }
    }
}
