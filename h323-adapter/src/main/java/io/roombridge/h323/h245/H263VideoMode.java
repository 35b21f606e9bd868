package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

import java.util.Optional;

/// H263VideoMode (H.245 Annex A).
public record H263VideoMode(
        Resolution resolution,
        @Range(min = 1, max = 19_200) int bitRate,
        boolean unrestrictedVector,
        boolean arithmeticCoding,
        boolean advancedPrediction,
        boolean pbFrames,
        @Addition Optional<Boolean> errorCompensation,
        @Addition Optional<EnhancementLayerInfo> enhancementLayerInfo,
        @Addition Optional<H263Options> h263Options,
        Extensions extensions) implements VideoMode {

    public H263VideoMode(Resolution resolution, int bitRate, boolean unrestrictedVector, boolean arithmeticCoding,
            boolean advancedPrediction, boolean pbFrames) {
        this(resolution, bitRate, unrestrictedVector, arithmeticCoding, advancedPrediction, pbFrames, Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice(value = {Resolution.Sqcif.class, Resolution.Qcif.class, Resolution.Cif.class, Resolution.Cif4.class,
            Resolution.Cif16.class},
            additions = {Resolution.Custom.class})
    public sealed interface Resolution {

        record Sqcif() implements Resolution {}
        record Qcif() implements Resolution {}
        record Cif() implements Resolution {}
        record Cif4() implements Resolution {}
        record Cif16() implements Resolution {}
        record Custom() implements Resolution {}
        record Unrecognized(int index, Octets octets) implements Resolution, UnknownAlternative {}
    }

    /// Puts a `H263VideoMode` together, component by component.
    public static final class Builder {

        private Resolution resolution;
        private int bitRate;
        private boolean unrestrictedVector;
        private boolean arithmeticCoding;
        private boolean advancedPrediction;
        private boolean pbFrames;
        private Optional<Boolean> errorCompensation = Optional.empty();
        private Optional<EnhancementLayerInfo> enhancementLayerInfo = Optional.empty();
        private Optional<H263Options> h263Options = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H263VideoMode from) {
            resolution = from.resolution;
            bitRate = from.bitRate;
            unrestrictedVector = from.unrestrictedVector;
            arithmeticCoding = from.arithmeticCoding;
            advancedPrediction = from.advancedPrediction;
            pbFrames = from.pbFrames;
            errorCompensation = from.errorCompensation;
            enhancementLayerInfo = from.enhancementLayerInfo;
            h263Options = from.h263Options;
            extensions = from.extensions;
        }

        public Builder resolution(Resolution value) { resolution = value; return this; }
        public Builder bitRate(int value) { bitRate = value; return this; }
        public Builder unrestrictedVector(boolean value) { unrestrictedVector = value; return this; }
        public Builder arithmeticCoding(boolean value) { arithmeticCoding = value; return this; }
        public Builder advancedPrediction(boolean value) { advancedPrediction = value; return this; }
        public Builder pbFrames(boolean value) { pbFrames = value; return this; }
        public Builder errorCompensation(boolean value) { errorCompensation = Optional.of(value); return this; }
        public Builder enhancementLayerInfo(EnhancementLayerInfo value) {
            enhancementLayerInfo = Optional.of(value);
            return this;
        }
        public Builder h263Options(H263Options value) { h263Options = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H263VideoMode build() {
            return new H263VideoMode(requireNonNull(resolution, "resolution"), bitRate, unrestrictedVector,
                    arithmeticCoding, advancedPrediction, pbFrames, errorCompensation, enhancementLayerInfo,
                    h263Options, extensions);
        }
    }
}
