package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;

/// RedundancyEncodingDTMode (H.245 Annex A).
public record RedundancyEncodingDTMode(
        RedundancyEncodingMethod redundancyEncodingMethod,
        RedundancyEncodingDTModeElement primary,
        List<RedundancyEncodingDTModeElement> secondary,
        Extensions extensions) implements ModeElementType {

    public RedundancyEncodingDTMode(RedundancyEncodingMethod redundancyEncodingMethod,
            RedundancyEncodingDTModeElement primary, List<RedundancyEncodingDTModeElement> secondary) {
        this(redundancyEncodingMethod, primary, secondary, Extensions.NONE);
    }
}
