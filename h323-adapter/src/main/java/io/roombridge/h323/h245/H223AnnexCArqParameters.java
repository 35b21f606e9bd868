package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// H223AnnexCArqParameters (H.245 Annex A).
public record H223AnnexCArqParameters(NumberOfRetransmissions numberOfRetransmissions,
        @Range(min = 0, max = 16_777_215) int sendBufferSize, Extensions extensions) {

    public H223AnnexCArqParameters(NumberOfRetransmissions numberOfRetransmissions, int sendBufferSize) {
        this(numberOfRetransmissions, sendBufferSize, Extensions.NONE);
    }

    @Choice({NumberOfRetransmissions.Finite.class, NumberOfRetransmissions.Infinite.class})
    public sealed interface NumberOfRetransmissions {

        record Finite(@Range(min = 0, max = 16) int value) implements NumberOfRetransmissions {}
        record Infinite() implements NumberOfRetransmissions {}
        record Unrecognized(int index, Octets octets) implements NumberOfRetransmissions, UnknownAlternative {}
    }
}
