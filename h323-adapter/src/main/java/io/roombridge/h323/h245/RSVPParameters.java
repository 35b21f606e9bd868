package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// RSVPParameters (H.245 Annex A).
public record RSVPParameters(
        Optional<QOSMode> qosMode,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> tokenRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> bucketSize,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> peakRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> minPoliced,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> maxPktSize,
        Extensions extensions) {

    public RSVPParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `RSVPParameters` together, component by component.
    public static final class Builder {

        private Optional<QOSMode> qosMode = Optional.empty();
        private Optional<Long> tokenRate = Optional.empty();
        private Optional<Long> bucketSize = Optional.empty();
        private Optional<Long> peakRate = Optional.empty();
        private Optional<Long> minPoliced = Optional.empty();
        private Optional<Long> maxPktSize = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RSVPParameters from) {
            qosMode = from.qosMode;
            tokenRate = from.tokenRate;
            bucketSize = from.bucketSize;
            peakRate = from.peakRate;
            minPoliced = from.minPoliced;
            maxPktSize = from.maxPktSize;
            extensions = from.extensions;
        }

        public Builder qosMode(QOSMode value) { qosMode = Optional.of(value); return this; }
        public Builder tokenRate(long value) { tokenRate = Optional.of(value); return this; }
        public Builder bucketSize(long value) { bucketSize = Optional.of(value); return this; }
        public Builder peakRate(long value) { peakRate = Optional.of(value); return this; }
        public Builder minPoliced(long value) { minPoliced = Optional.of(value); return this; }
        public Builder maxPktSize(long value) { maxPktSize = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RSVPParameters build() {
            return new RSVPParameters(qosMode, tokenRate, bucketSize, peakRate, minPoliced, maxPktSize, extensions);
        }
    }
}
