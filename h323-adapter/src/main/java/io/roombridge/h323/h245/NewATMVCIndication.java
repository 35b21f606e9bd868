package io.roombridge.h323.h245;

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
}
