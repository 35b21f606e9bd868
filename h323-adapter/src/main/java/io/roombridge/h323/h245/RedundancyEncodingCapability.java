package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// RedundancyEncodingCapability (H.245 Annex A).
public record RedundancyEncodingCapability(
        RedundancyEncodingMethod redundancyEncodingMethod,
        @Range(min = 1, max = 65_535) int primaryEncoding,
        Optional<@Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer>> secondaryEncoding,
        Extensions extensions) implements Capability {

    public RedundancyEncodingCapability(RedundancyEncodingMethod redundancyEncodingMethod, int primaryEncoding) {
        this(redundancyEncodingMethod, primaryEncoding, Optional.empty(), Extensions.NONE);
    }
}
