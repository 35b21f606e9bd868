package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Present;
import java.util.Optional;

/// RasUsageSpecification (H.225.0 Annex H).
public record RasUsageSpecification(
        When when,
        Optional<CallStartingPoint> callStartingPoint,
        RasUsageInfoTypes required,
        Extensions extensions) {

    public RasUsageSpecification(When when, RasUsageInfoTypes required) {
        this(when, Optional.empty(), required, Extensions.NONE);
    }

    public record When(@Present boolean start, @Present boolean end, @Present boolean inIrr, Extensions extensions) {

        public When() {
            this(false, false, false, Extensions.NONE);
        }
    }

    public record CallStartingPoint(@Present boolean alerting, @Present boolean connect, Extensions extensions) {

        public CallStartingPoint() {
            this(false, false, Extensions.NONE);
        }
    }
}
