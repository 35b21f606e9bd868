package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// H223AL2MParameters (H.245 Annex A).
public record H223AL2MParameters(HeaderFEC headerFEC, boolean alpduInterleaving, Extensions extensions) {

    public H223AL2MParameters(HeaderFEC headerFEC, boolean alpduInterleaving) {
        this(headerFEC, alpduInterleaving, Extensions.NONE);
    }

    @Choice({HeaderFEC.Sebch165.class, HeaderFEC.Golay2412.class})
    public sealed interface HeaderFEC {

        record Sebch165() implements HeaderFEC {}
        record Golay2412() implements HeaderFEC {}
        record Unrecognized(int index, Octets octets) implements HeaderFEC, UnknownAlternative {}
    }
}
