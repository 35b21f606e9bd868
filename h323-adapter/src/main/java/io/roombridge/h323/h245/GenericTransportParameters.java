package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// GenericTransportParameters (H.245 Annex A).
public record GenericTransportParameters(
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> averageRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> burst,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> peakRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> maxPktSize,
        Extensions extensions) {

    public GenericTransportParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `GenericTransportParameters` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<Long> averageRate = Optional.empty();
        private Optional<Long> burst = Optional.empty();
        private Optional<Long> peakRate = Optional.empty();
        private Optional<Long> maxPktSize = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(GenericTransportParameters from) {
            nonStandardData = from.nonStandardData;
            averageRate = from.averageRate;
            burst = from.burst;
            peakRate = from.peakRate;
            maxPktSize = from.maxPktSize;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder averageRate(long value) { averageRate = Optional.of(value); return this; }
        public Builder burst(long value) { burst = Optional.of(value); return this; }
        public Builder peakRate(long value) { peakRate = Optional.of(value); return this; }
        public Builder maxPktSize(long value) { maxPktSize = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public GenericTransportParameters build() {
            return new GenericTransportParameters(nonStandardData, averageRate, burst, peakRate, maxPktSize,
                    extensions);
        }
    }
}
