package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `When` together, component by component.
        public static final class Builder {

            private boolean start;
            private boolean end;
            private boolean inIrr;
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(When from) {
                start = from.start;
                end = from.end;
                inIrr = from.inIrr;
                extensions = from.extensions;
            }

            public Builder start(boolean value) { start = value; return this; }
            public Builder end(boolean value) { end = value; return this; }
            public Builder inIrr(boolean value) { inIrr = value; return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public When build() {
                return new When(start, end, inIrr, extensions);
            }
        }
    }

    public record CallStartingPoint(@Present boolean alerting, @Present boolean connect, Extensions extensions) {

        public CallStartingPoint() {
            this(false, false, Extensions.NONE);
        }
    }
}
