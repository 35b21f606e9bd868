package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// EnhancementOptions (H.245 Annex A).
public record EnhancementOptions(
        Optional<@Range(min = 1, max = 32) Integer> sqcifMPI,
        Optional<@Range(min = 1, max = 32) Integer> qcifMPI,
        Optional<@Range(min = 1, max = 32) Integer> cifMPI,
        Optional<@Range(min = 1, max = 32) Integer> cif4MPI,
        Optional<@Range(min = 1, max = 32) Integer> cif16MPI,
        @Range(min = 1, max = 192_400) int maxBitRate,
        boolean unrestrictedVector,
        boolean arithmeticCoding,
        boolean temporalSpatialTradeOffCapability,
        Optional<@Range(min = 1, max = 3600) Integer> slowSqcifMPI,
        Optional<@Range(min = 1, max = 3600) Integer> slowQcifMPI,
        Optional<@Range(min = 1, max = 3600) Integer> slowCifMPI,
        Optional<@Range(min = 1, max = 3600) Integer> slowCif4MPI,
        Optional<@Range(min = 1, max = 3600) Integer> slowCif16MPI,
        boolean errorCompensation,
        Optional<H263Options> h263Options,
        Extensions extensions) {

    public EnhancementOptions(int maxBitRate, boolean unrestrictedVector, boolean arithmeticCoding,
            boolean temporalSpatialTradeOffCapability, boolean errorCompensation) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), maxBitRate,
                unrestrictedVector, arithmeticCoding, temporalSpatialTradeOffCapability, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), errorCompensation,
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `EnhancementOptions` together, component by component.
    public static final class Builder {

        private Optional<Integer> sqcifMPI = Optional.empty();
        private Optional<Integer> qcifMPI = Optional.empty();
        private Optional<Integer> cifMPI = Optional.empty();
        private Optional<Integer> cif4MPI = Optional.empty();
        private Optional<Integer> cif16MPI = Optional.empty();
        private int maxBitRate;
        private boolean unrestrictedVector;
        private boolean arithmeticCoding;
        private boolean temporalSpatialTradeOffCapability;
        private Optional<Integer> slowSqcifMPI = Optional.empty();
        private Optional<Integer> slowQcifMPI = Optional.empty();
        private Optional<Integer> slowCifMPI = Optional.empty();
        private Optional<Integer> slowCif4MPI = Optional.empty();
        private Optional<Integer> slowCif16MPI = Optional.empty();
        private boolean errorCompensation;
        private Optional<H263Options> h263Options = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(EnhancementOptions from) {
            sqcifMPI = from.sqcifMPI;
            qcifMPI = from.qcifMPI;
            cifMPI = from.cifMPI;
            cif4MPI = from.cif4MPI;
            cif16MPI = from.cif16MPI;
            maxBitRate = from.maxBitRate;
            unrestrictedVector = from.unrestrictedVector;
            arithmeticCoding = from.arithmeticCoding;
            temporalSpatialTradeOffCapability = from.temporalSpatialTradeOffCapability;
            slowSqcifMPI = from.slowSqcifMPI;
            slowQcifMPI = from.slowQcifMPI;
            slowCifMPI = from.slowCifMPI;
            slowCif4MPI = from.slowCif4MPI;
            slowCif16MPI = from.slowCif16MPI;
            errorCompensation = from.errorCompensation;
            h263Options = from.h263Options;
            extensions = from.extensions;
        }

        public Builder sqcifMPI(int value) { sqcifMPI = Optional.of(value); return this; }
        public Builder qcifMPI(int value) { qcifMPI = Optional.of(value); return this; }
        public Builder cifMPI(int value) { cifMPI = Optional.of(value); return this; }
        public Builder cif4MPI(int value) { cif4MPI = Optional.of(value); return this; }
        public Builder cif16MPI(int value) { cif16MPI = Optional.of(value); return this; }
        public Builder maxBitRate(int value) { maxBitRate = value; return this; }
        public Builder unrestrictedVector(boolean value) { unrestrictedVector = value; return this; }
        public Builder arithmeticCoding(boolean value) { arithmeticCoding = value; return this; }
        public Builder temporalSpatialTradeOffCapability(boolean value) {
            temporalSpatialTradeOffCapability = value;
            return this;
        }
        public Builder slowSqcifMPI(int value) { slowSqcifMPI = Optional.of(value); return this; }
        public Builder slowQcifMPI(int value) { slowQcifMPI = Optional.of(value); return this; }
        public Builder slowCifMPI(int value) { slowCifMPI = Optional.of(value); return this; }
        public Builder slowCif4MPI(int value) { slowCif4MPI = Optional.of(value); return this; }
        public Builder slowCif16MPI(int value) { slowCif16MPI = Optional.of(value); return this; }
        public Builder errorCompensation(boolean value) { errorCompensation = value; return this; }
        public Builder h263Options(H263Options value) { h263Options = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public EnhancementOptions build() {
            return new EnhancementOptions(sqcifMPI, qcifMPI, cifMPI, cif4MPI, cif16MPI, maxBitRate, unrestrictedVector,
                    arithmeticCoding, temporalSpatialTradeOffCapability, slowSqcifMPI, slowQcifMPI, slowCifMPI,
                    slowCif4MPI, slowCif16MPI, errorCompensation, h263Options, extensions);
        }
    }
}
