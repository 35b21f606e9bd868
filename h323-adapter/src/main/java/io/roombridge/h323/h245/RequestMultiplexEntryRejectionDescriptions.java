package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// RequestMultiplexEntryRejectionDescriptions (H.245 Annex A).
public record RequestMultiplexEntryRejectionDescriptions(@Range(min = 1, max = 15) int multiplexTableEntryNumber,
        Cause cause, Extensions extensions) {

    public RequestMultiplexEntryRejectionDescriptions(int multiplexTableEntryNumber, Cause cause) {
        this(multiplexTableEntryNumber, cause, Extensions.NONE);
    }

    @Choice({Cause.UnspecifiedCause.class})
    public sealed interface Cause {

        record UnspecifiedCause() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
