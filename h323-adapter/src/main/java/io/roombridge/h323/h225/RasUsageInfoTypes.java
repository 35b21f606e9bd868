package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Present;
import java.util.List;

/// RasUsageInfoTypes (H.225.0 Annex H).
public record RasUsageInfoTypes(
        List<NonStandardParameter> nonStandardUsageTypes,
        @Present boolean startTime,
        @Present boolean endTime,
        @Present boolean terminationCause,
        Extensions extensions) {

    public RasUsageInfoTypes(List<NonStandardParameter> nonStandardUsageTypes) {
        this(nonStandardUsageTypes, false, false, false, Extensions.NONE);
    }
}
