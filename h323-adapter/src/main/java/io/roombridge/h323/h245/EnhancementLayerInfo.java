package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// EnhancementLayerInfo (H.245 Annex A).
public record EnhancementLayerInfo(
        boolean baseBitRateConstrained,
        Optional<@Size(min = 1, max = 14) List<EnhancementOptions>> snrEnhancement,
        Optional<@Size(min = 1, max = 14) List<EnhancementOptions>> spatialEnhancement,
        Optional<@Size(min = 1, max = 14) List<BEnhancementParameters>> bPictureEnhancement,
        Extensions extensions) {

    public EnhancementLayerInfo(boolean baseBitRateConstrained) {
        this(baseBitRateConstrained, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
