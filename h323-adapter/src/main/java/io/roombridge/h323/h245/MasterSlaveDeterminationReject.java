package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// The numbers were equal: again (H.245 §B.1).
public record MasterSlaveDeterminationReject(Cause cause, Extensions extensions) implements ResponseMessage {

    public MasterSlaveDeterminationReject(Cause cause) {
        this(cause, Extensions.NONE);
    }

    @Choice({Cause.IdenticalNumbers.class})
    public sealed interface Cause {

        record IdenticalNumbers() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
