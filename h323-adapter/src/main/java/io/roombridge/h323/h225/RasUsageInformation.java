package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `RasUsageInformation` together, component by component.
    public static final class Builder {

        private List<NonStandardParameter> nonStandardUsageFields;
        private Optional<Long> alertingTime = Optional.empty();
        private Optional<Long> connectTime = Optional.empty();
        private Optional<Long> endTime = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RasUsageInformation from) {
            nonStandardUsageFields = from.nonStandardUsageFields;
            alertingTime = from.alertingTime;
            connectTime = from.connectTime;
            endTime = from.endTime;
            extensions = from.extensions;
        }

        public Builder nonStandardUsageFields(List<NonStandardParameter> value) {
            nonStandardUsageFields = value;
            return this;
        }
        public Builder alertingTime(long value) { alertingTime = Optional.of(value); return this; }
        public Builder connectTime(long value) { connectTime = Optional.of(value); return this; }
        public Builder endTime(long value) { endTime = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RasUsageInformation build() {
            return new RasUsageInformation(requireNonNull(nonStandardUsageFields, "nonStandardUsageFields"),
                    alertingTime, connectTime, endTime, extensions);
        }
    }
}
