package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// MediaDistributionCapability (H.245 Annex A).
public record MediaDistributionCapability(
        boolean centralizedControl,
        boolean distributedControl,
        boolean centralizedAudio,
        boolean distributedAudio,
        boolean centralizedVideo,
        boolean distributedVideo,
        Optional<List<DataApplicationCapability>> centralizedData,
        Optional<List<DataApplicationCapability>> distributedData,
        Extensions extensions) {

    public MediaDistributionCapability(boolean centralizedControl, boolean distributedControl, boolean centralizedAudio,
            boolean distributedAudio, boolean centralizedVideo, boolean distributedVideo) {
        this(centralizedControl, distributedControl, centralizedAudio, distributedAudio, centralizedVideo,
                distributedVideo, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
