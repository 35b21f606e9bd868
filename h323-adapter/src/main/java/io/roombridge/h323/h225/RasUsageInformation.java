package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// RasUsageInformation (H.225.0 Annex H).
public record RasUsageInformation(
        List<NonStandardParameter> nonStandardUsageFields,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> alertingTime,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> connectTime,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> endTime,
        Extensions extensions) {

    public RasUsageInformation(List<NonStandardParameter> nonStandardUsageFields) {
        this(nonStandardUsageFields, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
