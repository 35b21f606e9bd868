package io.roombridge.h323.h245;

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
}
