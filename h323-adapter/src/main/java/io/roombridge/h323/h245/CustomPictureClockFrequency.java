package io.roombridge.h323.h245;

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
}
