package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// VCCapability (H.245 Annex A).
public record VCCapability(
        Optional<Aal1> aal1,
        Optional<Aal5> aal5,
        boolean transportStream,
        boolean programStream,
        AvailableBitRates availableBitRates,
        @Addition Optional<Aal1ViaGateway> aal1ViaGateway,
        Extensions extensions) {

    public VCCapability(boolean transportStream, boolean programStream, AvailableBitRates availableBitRates) {
        this(Optional.empty(), Optional.empty(), transportStream, programStream, availableBitRates, Optional.empty(),
                Extensions.NONE);
    }

    public record Aal1(
            boolean nullClockRecovery,
            boolean srtsClockRecovery,
            boolean adaptiveClockRecovery,
            boolean nullErrorCorrection,
            boolean longInterleaver,
            boolean shortInterleaver,
            boolean errorCorrectionOnly,
            boolean structuredDataTransfer,
            boolean partiallyFilledCells,
            Extensions extensions) {
    }

    public record Aal5(@Range(min = 0, max = 65_535) int forwardMaximumSDUSize,
            @Range(min = 0, max = 65_535) int backwardMaximumSDUSize, Extensions extensions) {

        public Aal5(int forwardMaximumSDUSize, int backwardMaximumSDUSize) {
            this(forwardMaximumSDUSize, backwardMaximumSDUSize, Extensions.NONE);
        }
    }

    public record AvailableBitRates(Type type, Extensions extensions) {

        public AvailableBitRates(Type type) {
            this(type, Extensions.NONE);
        }

        @Choice({Type.SingleBitRate.class, Type.RangeOfBitRates.class})
        public sealed interface Type {

            record SingleBitRate(@Range(min = 1, max = 65_535) int value) implements Type {}

            record RangeOfBitRates(@Range(min = 1, max = 65_535) int lowerBitRate,
                    @Range(min = 1, max = 65_535) int higherBitRate) implements Type {}
        }
    }

    public record Aal1ViaGateway(
            @Size(min = 1, max = 256) List<Q2931Address> gatewayAddress,
            boolean nullClockRecovery,
            boolean srtsClockRecovery,
            boolean adaptiveClockRecovery,
            boolean nullErrorCorrection,
            boolean longInterleaver,
            boolean shortInterleaver,
            boolean errorCorrectionOnly,
            boolean structuredDataTransfer,
            boolean partiallyFilledCells,
            Extensions extensions) {
    }
}
