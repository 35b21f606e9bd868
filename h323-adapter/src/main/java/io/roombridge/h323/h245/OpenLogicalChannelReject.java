package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// The channel is refused (H.245 §B.3).
public record OpenLogicalChannelReject(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Cause cause,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements ResponseMessage {

    public OpenLogicalChannelReject(int forwardLogicalChannelNumber, Cause cause) {
        this(forwardLogicalChannelNumber, cause, Optional.empty(), Extensions.NONE);
    }

    @Choice(value = {Cause.Unspecified.class, Cause.UnsuitableReverseParameters.class, Cause.DataTypeNotSupported.class,
            Cause.DataTypeNotAvailable.class, Cause.UnknownDataType.class,
            Cause.DataTypeALCombinationNotSupported.class},
            additions = {Cause.MulticastChannelNotAllowed.class, Cause.InsufficientBandwidth.class,
                    Cause.SeparateStackEstablishmentFailed.class, Cause.InvalidSessionID.class,
                    Cause.MasterSlaveConflict.class, Cause.WaitForCommunicationMode.class,
                    Cause.InvalidDependentChannel.class, Cause.ReplacementForRejected.class, Cause.SecurityDenied.class,
                    Cause.QoSControlNotSupported.class})
    public sealed interface Cause {

        record Unspecified() implements Cause {}
        record UnsuitableReverseParameters() implements Cause {}
        record DataTypeNotSupported() implements Cause {}
        record DataTypeNotAvailable() implements Cause {}
        record UnknownDataType() implements Cause {}
        record DataTypeALCombinationNotSupported() implements Cause {}
        record MulticastChannelNotAllowed() implements Cause {}
        record InsufficientBandwidth() implements Cause {}
        record SeparateStackEstablishmentFailed() implements Cause {}
        record InvalidSessionID() implements Cause {}
        record MasterSlaveConflict() implements Cause {}
        record WaitForCommunicationMode() implements Cause {}
        record InvalidDependentChannel() implements Cause {}
        record ReplacementForRejected() implements Cause {}
        record SecurityDenied() implements Cause {}
        record QoSControlNotSupported() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
