package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// H263VideoCapability (H.245 Annex A).
public record H263VideoCapability(
        Optional<@Range(min = 1, max = 32) Integer> sqcifMPI,
        Optional<@Range(min = 1, max = 32) Integer> qcifMPI,
        Optional<@Range(min = 1, max = 32) Integer> cifMPI,
        Optional<@Range(min = 1, max = 32) Integer> cif4MPI,
        Optional<@Range(min = 1, max = 32) Integer> cif16MPI,
        @Range(min = 1, max = 192_400) int maxBitRate,
        boolean unrestrictedVector,
        boolean arithmeticCoding,
        boolean advancedPrediction,
        boolean pbFrames,
        boolean temporalSpatialTradeOffCapability,
        Optional<@Range(min = 0, max = 524_287) Integer> hrdB,
        Optional<@Range(min = 0, max = 65_535) Integer> bppMaxKb,
        @Addition Optional<@Range(min = 1, max = 3600) Integer> slowSqcifMPI,
        @Addition Optional<@Range(min = 1, max = 3600) Integer> slowQcifMPI,
        @Addition Optional<@Range(min = 1, max = 3600) Integer> slowCifMPI,
        @Addition Optional<@Range(min = 1, max = 3600) Integer> slowCif4MPI,
        @Addition Optional<@Range(min = 1, max = 3600) Integer> slowCif16MPI,
        @Addition Optional<Boolean> errorCompensation,
        @Addition Optional<EnhancementLayerInfo> enhancementLayerInfo,
        @Addition Optional<H263Options> h263Options,
        Extensions extensions) implements VideoCapability {

    public H263VideoCapability(int maxBitRate, boolean unrestrictedVector, boolean arithmeticCoding,
            boolean advancedPrediction, boolean pbFrames, boolean temporalSpatialTradeOffCapability) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), maxBitRate,
                unrestrictedVector, arithmeticCoding, advancedPrediction, pbFrames, temporalSpatialTradeOffCapability,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `H263VideoCapability` together, component by component.
    public static final class Builder {

        private Optional<Integer> qcifMPI = Optional.empty();
        private Optional<Integer> cifMPI = Optional.empty();
        private Optional<Integer> cif4MPI = Optional.empty();
        private int maxBitRate;

        private Builder() {}

        public Builder qcifMPI(int value) { qcifMPI = Optional.of(value); return this; }
        public Builder cifMPI(int value) { cifMPI = Optional.of(value); return this; }
        public Builder cif4MPI(int value) { cif4MPI = Optional.of(value); return this; }
        public Builder maxBitRate(int value) { maxBitRate = value; return this; }

        public H263VideoCapability build() {
            return new H263VideoCapability(Optional.empty(), qcifMPI, cifMPI, cif4MPI, Optional.empty(), maxBitRate,
                    false, false, false, false, false, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
