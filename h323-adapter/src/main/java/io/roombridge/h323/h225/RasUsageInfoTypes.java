package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `RasUsageInfoTypes` together, component by component.
    public static final class Builder {

        private List<NonStandardParameter> nonStandardUsageTypes;
        private boolean startTime;
        private boolean endTime;
        private boolean terminationCause;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RasUsageInfoTypes from) {
            nonStandardUsageTypes = from.nonStandardUsageTypes;
            startTime = from.startTime;
            endTime = from.endTime;
            terminationCause = from.terminationCause;
            extensions = from.extensions;
        }

        public Builder nonStandardUsageTypes(List<NonStandardParameter> value) {
            nonStandardUsageTypes = value;
            return this;
        }
        public Builder startTime(boolean value) { startTime = value; return this; }
        public Builder endTime(boolean value) { endTime = value; return this; }
        public Builder terminationCause(boolean value) { terminationCause = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RasUsageInfoTypes build() {
            return new RasUsageInfoTypes(requireNonNull(nonStandardUsageTypes, "nonStandardUsageTypes"), startTime,
                    endTime, terminationCause, extensions);
        }
    }
}
