package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// Which features of H.460 are needed, wanted and supported (H.225.0 §7.6).
public record FeatureSet(
        boolean replacementFeatureSet,
        Optional<List<GenericData>> neededFeatures,
        Optional<List<GenericData>> desiredFeatures,
        Optional<List<GenericData>> supportedFeatures,
        Extensions extensions) {

    public FeatureSet(boolean replacementFeatureSet) {
        this(replacementFeatureSet, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
