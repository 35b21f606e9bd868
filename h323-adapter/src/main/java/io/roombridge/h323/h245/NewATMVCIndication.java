package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

import java.util.Optional;

/// NewATMVCIndication (H.245 Annex A).
public record NewATMVCIndication(
        @Range(min = 0, max = 65_535) int resourceID,
        @Range(min = 1, max = 65_535) int bitRate,
        boolean bitRateLockedToPCRClock,
        boolean bitRateLockedToNetworkClock,
        Aal aal,
        Multiplex multiplex,
        @Addition Optional<ReverseParameters> reverseParameters,
        Extensions extensions) implements IndicationMessage {

    public NewATMVCIndication(int resourceID, int bitRate, boolean bitRateLockedToPCRClock,
            boolean bitRateLockedToNetworkClock, Aal aal, Multiplex multiplex) {
        this(resourceID, bitRate, bitRateLockedToPCRClock, bitRateLockedToNetworkClock, aal, multiplex,
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({Aal.Aal1.class, Aal.Aal5.class})
    public sealed interface Aal {

        record Aal1(
                ClockRecovery clockRecovery,
                ErrorCorrection errorCorrection,
                boolean structuredDataTransfer,
                boolean partiallyFilledCells,
                Extensions extensions) implements Aal {

            public Aal1(ClockRecovery clockRecovery, ErrorCorrection errorCorrection, boolean structuredDataTransfer,
                    boolean partiallyFilledCells) {
                this(clockRecovery, errorCorrection, structuredDataTransfer, partiallyFilledCells, Extensions.NONE);
            }

            @Choice({ClockRecovery.NullClockRecovery.class, ClockRecovery.SrtsClockRecovery.class,
                    ClockRecovery.AdaptiveClockRecovery.class})
            public sealed interface ClockRecovery {

                record NullClockRecovery() implements ClockRecovery {}
                record SrtsClockRecovery() implements ClockRecovery {}
                record AdaptiveClockRecovery() implements ClockRecovery {}
                record Unrecognized(int index, Octets octets) implements ClockRecovery, UnknownAlternative {}
            }

            @Choice({ErrorCorrection.NullErrorCorrection.class, ErrorCorrection.LongInterleaver.class,
                    ErrorCorrection.ShortInterleaver.class, ErrorCorrection.ErrorCorrectionOnly.class})
            public sealed interface ErrorCorrection {

                record NullErrorCorrection() implements ErrorCorrection {}
                record LongInterleaver() implements ErrorCorrection {}
                record ShortInterleaver() implements ErrorCorrection {}
                record ErrorCorrectionOnly() implements ErrorCorrection {}
                record Unrecognized(int index, Octets octets) implements ErrorCorrection, UnknownAlternative {}
            }
        }

        record Aal5(@Range(min = 0, max = 65_535) int forwardMaximumSDUSize,
                @Range(min = 0, max = 65_535) int backwardMaximumSDUSize, Extensions extensions) implements Aal {

            public Aal5(int forwardMaximumSDUSize, int backwardMaximumSDUSize) {
                this(forwardMaximumSDUSize, backwardMaximumSDUSize, Extensions.NONE);
            }
        }

        record Unrecognized(int index, Octets octets) implements Aal, UnknownAlternative {}
    }

    @Choice({Multiplex.NoMultiplex.class, Multiplex.TransportStream.class, Multiplex.ProgramStream.class})
    public sealed interface Multiplex {

        record NoMultiplex() implements Multiplex {}
        record TransportStream() implements Multiplex {}
        record ProgramStream() implements Multiplex {}
        record Unrecognized(int index, Octets octets) implements Multiplex, UnknownAlternative {}
    }

    public record ReverseParameters(
            @Range(min = 1, max = 65_535) int bitRate,
            boolean bitRateLockedToPCRClock,
            boolean bitRateLockedToNetworkClock,
            Multiplex multiplex,
            Extensions extensions) {

        public ReverseParameters(int bitRate, boolean bitRateLockedToPCRClock, boolean bitRateLockedToNetworkClock,
                Multiplex multiplex) {
            this(bitRate, bitRateLockedToPCRClock, bitRateLockedToNetworkClock, multiplex, Extensions.NONE);
        }

        @Choice({Multiplex.NoMultiplex.class, Multiplex.TransportStream.class, Multiplex.ProgramStream.class})
        public sealed interface Multiplex {

            record NoMultiplex() implements Multiplex {}
            record TransportStream() implements Multiplex {}
            record ProgramStream() implements Multiplex {}
            record Unrecognized(int index, Octets octets) implements Multiplex, UnknownAlternative {}
        }
    }

    /// Puts a `NewATMVCIndication` together, component by component.
    public static final class Builder {

        private int resourceID;
        private int bitRate;
        private boolean bitRateLockedToPCRClock;
        private boolean bitRateLockedToNetworkClock;
        private Aal aal;
        private Multiplex multiplex;
        private Optional<ReverseParameters> reverseParameters = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(NewATMVCIndication from) {
            resourceID = from.resourceID;
            bitRate = from.bitRate;
            bitRateLockedToPCRClock = from.bitRateLockedToPCRClock;
            bitRateLockedToNetworkClock = from.bitRateLockedToNetworkClock;
            aal = from.aal;
            multiplex = from.multiplex;
            reverseParameters = from.reverseParameters;
            extensions = from.extensions;
        }

        public Builder resourceID(int value) { resourceID = value; return this; }
        public Builder bitRate(int value) { bitRate = value; return this; }
        public Builder bitRateLockedToPCRClock(boolean value) { bitRateLockedToPCRClock = value; return this; }
        public Builder bitRateLockedToNetworkClock(boolean value) { bitRateLockedToNetworkClock = value; return this; }
        public Builder aal(Aal value) { aal = value; return this; }
        public Builder multiplex(Multiplex value) { multiplex = value; return this; }
        public Builder reverseParameters(ReverseParameters value) {
            reverseParameters = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public NewATMVCIndication build() {
            return new NewATMVCIndication(resourceID, bitRate, bitRateLockedToPCRClock, bitRateLockedToNetworkClock,
                    requireNonNull(aal, "aal"), requireNonNull(multiplex, "multiplex"), reverseParameters, extensions);
        }
    }
}
