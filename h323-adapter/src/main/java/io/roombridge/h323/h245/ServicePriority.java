package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// ServicePriority (H.245 Annex A).
public record ServicePriority(
        Optional<NonStandardParameter> nonStandardData,
        boolean servicePrioritySignalled,
        Optional<ServicePriorityValue> servicePriorityValue,
        @Addition Optional<@Range(min = 0, max = 4095) Integer> serviceClass,
        @Addition Optional<@Range(min = 0, max = 255) Integer> serviceSubclass,
        Extensions extensions) {

    public ServicePriority(boolean servicePrioritySignalled) {
        this(Optional.empty(), servicePrioritySignalled, Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }
}
