package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// It will not be closed (H.245 §B.3).
public record RequestChannelCloseReject(@Range(min = 1, max = 65_535) int forwardLogicalChannelNumber, Cause cause,
        Extensions extensions) implements ResponseMessage {

    public RequestChannelCloseReject(int forwardLogicalChannelNumber, Cause cause) {
        this(forwardLogicalChannelNumber, cause, Extensions.NONE);
    }

    @Choice({Cause.Unspecified.class})
    public sealed interface Cause {

        record Unspecified() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
