package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// RedundancyEncodingMode (H.245 Annex A).
public record RedundancyEncodingMode(
        RedundancyEncodingMethod redundancyEncodingMethod,
        Optional<SecondaryEncoding> secondaryEncoding,
        Extensions extensions) {

    public RedundancyEncodingMode(RedundancyEncodingMethod redundancyEncodingMethod) {
        this(redundancyEncodingMethod, Optional.empty(), Extensions.NONE);
    }

    @Choice({SecondaryEncoding.NonStandard.class, SecondaryEncoding.AudioData.class})
    public sealed interface SecondaryEncoding {

        record NonStandard(NonStandardParameter value) implements SecondaryEncoding {}
        record AudioData(AudioMode value) implements SecondaryEncoding {}
        record Unrecognized(int index, Octets octets) implements SecondaryEncoding, UnknownAlternative {}
    }
}
