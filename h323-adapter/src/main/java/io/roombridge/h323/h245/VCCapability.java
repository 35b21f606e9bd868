package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `Aal1` together, component by component.
        public static final class Builder {

            private boolean nullClockRecovery;
            private boolean srtsClockRecovery;
            private boolean adaptiveClockRecovery;
            private boolean nullErrorCorrection;
            private boolean longInterleaver;
            private boolean shortInterleaver;
            private boolean errorCorrectionOnly;
            private boolean structuredDataTransfer;
            private boolean partiallyFilledCells;
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(Aal1 from) {
                nullClockRecovery = from.nullClockRecovery;
                srtsClockRecovery = from.srtsClockRecovery;
                adaptiveClockRecovery = from.adaptiveClockRecovery;
                nullErrorCorrection = from.nullErrorCorrection;
                longInterleaver = from.longInterleaver;
                shortInterleaver = from.shortInterleaver;
                errorCorrectionOnly = from.errorCorrectionOnly;
                structuredDataTransfer = from.structuredDataTransfer;
                partiallyFilledCells = from.partiallyFilledCells;
                extensions = from.extensions;
            }

            public Builder nullClockRecovery(boolean value) { nullClockRecovery = value; return this; }
            public Builder srtsClockRecovery(boolean value) { srtsClockRecovery = value; return this; }
            public Builder adaptiveClockRecovery(boolean value) { adaptiveClockRecovery = value; return this; }
            public Builder nullErrorCorrection(boolean value) { nullErrorCorrection = value; return this; }
            public Builder longInterleaver(boolean value) { longInterleaver = value; return this; }
            public Builder shortInterleaver(boolean value) { shortInterleaver = value; return this; }
            public Builder errorCorrectionOnly(boolean value) { errorCorrectionOnly = value; return this; }
            public Builder structuredDataTransfer(boolean value) { structuredDataTransfer = value; return this; }
            public Builder partiallyFilledCells(boolean value) { partiallyFilledCells = value; return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public Aal1 build() {
                return new Aal1(nullClockRecovery, srtsClockRecovery, adaptiveClockRecovery, nullErrorCorrection,
                        longInterleaver, shortInterleaver, errorCorrectionOnly, structuredDataTransfer,
                        partiallyFilledCells, extensions);
            }
        }
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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `Aal1ViaGateway` together, component by component.
        public static final class Builder {

            private List<Q2931Address> gatewayAddress;
            private boolean nullClockRecovery;
            private boolean srtsClockRecovery;
            private boolean adaptiveClockRecovery;
            private boolean nullErrorCorrection;
            private boolean longInterleaver;
            private boolean shortInterleaver;
            private boolean errorCorrectionOnly;
            private boolean structuredDataTransfer;
            private boolean partiallyFilledCells;
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(Aal1ViaGateway from) {
                gatewayAddress = from.gatewayAddress;
                nullClockRecovery = from.nullClockRecovery;
                srtsClockRecovery = from.srtsClockRecovery;
                adaptiveClockRecovery = from.adaptiveClockRecovery;
                nullErrorCorrection = from.nullErrorCorrection;
                longInterleaver = from.longInterleaver;
                shortInterleaver = from.shortInterleaver;
                errorCorrectionOnly = from.errorCorrectionOnly;
                structuredDataTransfer = from.structuredDataTransfer;
                partiallyFilledCells = from.partiallyFilledCells;
                extensions = from.extensions;
            }

            public Builder gatewayAddress(List<Q2931Address> value) { gatewayAddress = value; return this; }
            public Builder nullClockRecovery(boolean value) { nullClockRecovery = value; return this; }
            public Builder srtsClockRecovery(boolean value) { srtsClockRecovery = value; return this; }
            public Builder adaptiveClockRecovery(boolean value) { adaptiveClockRecovery = value; return this; }
            public Builder nullErrorCorrection(boolean value) { nullErrorCorrection = value; return this; }
            public Builder longInterleaver(boolean value) { longInterleaver = value; return this; }
            public Builder shortInterleaver(boolean value) { shortInterleaver = value; return this; }
            public Builder errorCorrectionOnly(boolean value) { errorCorrectionOnly = value; return this; }
            public Builder structuredDataTransfer(boolean value) { structuredDataTransfer = value; return this; }
            public Builder partiallyFilledCells(boolean value) { partiallyFilledCells = value; return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public Aal1ViaGateway build() {
                return new Aal1ViaGateway(requireNonNull(gatewayAddress, "gatewayAddress"), nullClockRecovery,
                        srtsClockRecovery, adaptiveClockRecovery, nullErrorCorrection, longInterleaver,
                        shortInterleaver, errorCorrectionOnly, structuredDataTransfer, partiallyFilledCells,
                        extensions);
            }
        }
    }

    /// Puts a `VCCapability` together, component by component.
    public static final class Builder {

        private Optional<Aal1> aal1 = Optional.empty();
        private Optional<Aal5> aal5 = Optional.empty();
        private boolean transportStream;
        private boolean programStream;
        private AvailableBitRates availableBitRates;
        private Optional<Aal1ViaGateway> aal1ViaGateway = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(VCCapability from) {
            aal1 = from.aal1;
            aal5 = from.aal5;
            transportStream = from.transportStream;
            programStream = from.programStream;
            availableBitRates = from.availableBitRates;
            aal1ViaGateway = from.aal1ViaGateway;
            extensions = from.extensions;
        }

        public Builder aal1(Aal1 value) { aal1 = Optional.of(value); return this; }
        public Builder aal5(Aal5 value) { aal5 = Optional.of(value); return this; }
        public Builder transportStream(boolean value) { transportStream = value; return this; }
        public Builder programStream(boolean value) { programStream = value; return this; }
        public Builder availableBitRates(AvailableBitRates value) { availableBitRates = value; return this; }
        public Builder aal1ViaGateway(Aal1ViaGateway value) { aal1ViaGateway = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public VCCapability build() {
            return new VCCapability(aal1, aal5, transportStream, programStream,
                    requireNonNull(availableBitRates, "availableBitRates"), aal1ViaGateway, extensions);
        }
    }
}
