package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// Asks the sender of a channel to close it (H.245 §B.3).
public record RequestChannelClose(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        @Addition Optional<QOSCapability> qosCapability,
        @Addition Optional<Reason> reason,
        Extensions extensions) implements RequestMessage {

    public RequestChannelClose(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice(value = {Reason.Unknown.class, Reason.Normal.class, Reason.Reopen.class, Reason.ReservationFailure.class},
            additions = {Reason.NetworkErrorCode.class})
    public sealed interface Reason {

        record Unknown() implements Reason {}
        record Normal() implements Reason {}
        record Reopen() implements Reason {}
        record ReservationFailure() implements Reason {}
        record NetworkErrorCode(@Range(min = 0, max = 255) int value) implements Reason {}
        record Unrecognized(int index, Octets octets) implements Reason, UnknownAlternative {}
    }
}
