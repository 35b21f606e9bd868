package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// ConferenceCapability (H.245 Annex A).
public record ConferenceCapability(
        Optional<List<NonStandardParameter>> nonStandardData,
        boolean chairControlCapability,
        @Addition Optional<Boolean> videoIndicateMixingCapability,
        @Addition Optional<Boolean> multipointVisualizationCapability,
        Extensions extensions) implements Capability {

    public ConferenceCapability(boolean chairControlCapability) {
        this(Optional.empty(), chairControlCapability, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
