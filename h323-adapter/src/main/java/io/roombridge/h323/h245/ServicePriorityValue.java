package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// ServicePriorityValue (H.245 Annex A).
public record ServicePriorityValue(
        Optional<NonStandardParameter> nonStandardParameter,
        @Addition Optional<@Range(min = 0, max = 255) Integer> value,
        Extensions extensions) {

    public ServicePriorityValue() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
