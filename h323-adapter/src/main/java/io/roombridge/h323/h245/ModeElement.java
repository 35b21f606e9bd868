package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// ModeElement (H.245 Annex A).
public record ModeElement(
        ModeElementType type,
        Optional<H223ModeParameters> h223ModeParameters,
        @Addition Optional<V76ModeParameters> v76ModeParameters,
        @Addition Optional<H2250ModeParameters> h2250ModeParameters,
        @Addition Optional<GenericCapability> genericModeParameters,
        @Addition Optional<MultiplexedStreamModeParameters> multiplexedStreamModeParameters,
        @Addition Optional<@Range(min = 1, max = 65_535) Integer> logicalChannelNumber,
        Extensions extensions) {

    public ModeElement(ModeElementType type) {
        this(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }
}
