package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// CustomPictureClockFrequency (H.245 Annex A).
public record CustomPictureClockFrequency(
        @Range(min = 1000, max = 1001) int clockConversionCode,
        @Range(min = 1, max = 127) int clockDivisor,
        Optional<@Range(min = 1, max = 2048) Integer> sqcifMPI,
        Optional<@Range(min = 1, max = 2048) Integer> qcifMPI,
        Optional<@Range(min = 1, max = 2048) Integer> cifMPI,
        Optional<@Range(min = 1, max = 2048) Integer> cif4MPI,
        Optional<@Range(min = 1, max = 2048) Integer> cif16MPI,
        Extensions extensions) {

    public CustomPictureClockFrequency(int clockConversionCode, int clockDivisor) {
        this(clockConversionCode, clockDivisor, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `CustomPictureClockFrequency` together, component by component.
    public static final class Builder {

        private int clockConversionCode;
        private int clockDivisor;
        private Optional<Integer> sqcifMPI = Optional.empty();
        private Optional<Integer> qcifMPI = Optional.empty();
        private Optional<Integer> cifMPI = Optional.empty();
        private Optional<Integer> cif4MPI = Optional.empty();
        private Optional<Integer> cif16MPI = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CustomPictureClockFrequency from) {
            clockConversionCode = from.clockConversionCode;
            clockDivisor = from.clockDivisor;
            sqcifMPI = from.sqcifMPI;
            qcifMPI = from.qcifMPI;
            cifMPI = from.cifMPI;
            cif4MPI = from.cif4MPI;
            cif16MPI = from.cif16MPI;
            extensions = from.extensions;
        }

        public Builder clockConversionCode(int value) { clockConversionCode = value; return this; }
        public Builder clockDivisor(int value) { clockDivisor = value; return this; }
        public Builder sqcifMPI(int value) { sqcifMPI = Optional.of(value); return this; }
        public Builder qcifMPI(int value) { qcifMPI = Optional.of(value); return this; }
        public Builder cifMPI(int value) { cifMPI = Optional.of(value); return this; }
        public Builder cif4MPI(int value) { cif4MPI = Optional.of(value); return this; }
        public Builder cif16MPI(int value) { cif16MPI = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CustomPictureClockFrequency build() {
            return new CustomPictureClockFrequency(clockConversionCode, clockDivisor, sqcifMPI, qcifMPI, cifMPI,
                    cif4MPI, cif16MPI, extensions);
        }
    }
}
