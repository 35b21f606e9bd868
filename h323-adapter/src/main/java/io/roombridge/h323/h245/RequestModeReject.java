package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// It will not (H.245 §B.6).
public record RequestModeReject(@Range(min = 0, max = 255) int sequenceNumber, Cause cause,
        Extensions extensions) implements ResponseMessage {

    public RequestModeReject(int sequenceNumber, Cause cause) {
        this(sequenceNumber, cause, Extensions.NONE);
    }

    @Choice({Cause.ModeUnavailable.class, Cause.MultipointConstraint.class, Cause.RequestDenied.class})
    public sealed interface Cause {

        record ModeUnavailable() implements Cause {}
        record MultipointConstraint() implements Cause {}
        record RequestDenied() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
