package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Present;

/// CapacityReportingSpecification (H.225.0 Annex H).
public record CapacityReportingSpecification(When when, Extensions extensions) {

    public CapacityReportingSpecification(When when) {
        this(when, Extensions.NONE);
    }

    public record When(@Present boolean callStart, @Present boolean callEnd, Extensions extensions) {

        public When() {
            this(false, false, Extensions.NONE);
        }
    }
}
