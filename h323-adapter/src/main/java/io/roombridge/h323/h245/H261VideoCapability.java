package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// H261VideoCapability (H.245 Annex A).
public record H261VideoCapability(
        Optional<@Range(min = 1, max = 4) Integer> qcifMPI,
        Optional<@Range(min = 1, max = 4) Integer> cifMPI,
        boolean temporalSpatialTradeOffCapability,
        @Range(min = 1, max = 19_200) int maxBitRate,
        boolean stillImageTransmission,
        @Addition Optional<Boolean> videoBadMBsCap,
        Extensions extensions) implements VideoCapability {

    public H261VideoCapability(boolean temporalSpatialTradeOffCapability, int maxBitRate,
            boolean stillImageTransmission) {
        this(Optional.empty(), Optional.empty(), temporalSpatialTradeOffCapability, maxBitRate, stillImageTransmission,
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `H261VideoCapability` together, component by component.
    public static final class Builder {

        private Optional<Integer> qcifMPI = Optional.empty();
        private Optional<Integer> cifMPI = Optional.empty();
        private int maxBitRate;

        private Builder() {}

        public Builder qcifMPI(int value) { qcifMPI = Optional.of(value); return this; }
        public Builder cifMPI(int value) { cifMPI = Optional.of(value); return this; }
        public Builder maxBitRate(int value) { maxBitRate = value; return this; }

        public H261VideoCapability build() {
            return new H261VideoCapability(qcifMPI, cifMPI, false, maxBitRate, false, Optional.empty(),
                    Extensions.NONE);
        }
    }
}
