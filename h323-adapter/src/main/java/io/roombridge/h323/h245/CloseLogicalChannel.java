package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// The sender closes its channel (H.245 §B.3).
public record CloseLogicalChannel(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Source source,
        @Addition Optional<Reason> reason,
        Extensions extensions) implements RequestMessage {

    public CloseLogicalChannel(int forwardLogicalChannelNumber, Source source) {
        this(forwardLogicalChannelNumber, source, Optional.empty(), Extensions.NONE);
    }

    @Choice({Source.User.class, Source.Lcse.class})
    public sealed interface Source {

        record User() implements Source {}
        record Lcse() implements Source {}
    }

    @Choice(value = {Reason.Unknown.class, Reason.Reopen.class, Reason.ReservationFailure.class},
            additions = {Reason.NetworkErrorCode.class})
    public sealed interface Reason {

        record Unknown() implements Reason {}
        record Reopen() implements Reason {}
        record ReservationFailure() implements Reason {}
        record NetworkErrorCode(@Range(min = 0, max = 255) int value) implements Reason {}
        record Unrecognized(int index, Octets octets) implements Reason, UnknownAlternative {}
    }
}
