package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;

import java.util.Optional;

/// StimulusControl (H.225.0 Annex H).
public record StimulusControl(
        Optional<NonStandardParameter> nonStandard,
        @Present boolean isText,
        Optional<Octets> h248Message,
        Extensions extensions) {

    public StimulusControl() {
        this(Optional.empty(), false, Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `StimulusControl` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandard = Optional.empty();
        private boolean isText;
        private Optional<Octets> h248Message = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(StimulusControl from) {
            nonStandard = from.nonStandard;
            isText = from.isText;
            h248Message = from.h248Message;
            extensions = from.extensions;
        }

        public Builder nonStandard(NonStandardParameter value) { nonStandard = Optional.of(value); return this; }
        public Builder isText(boolean value) { isText = value; return this; }
        public Builder h248Message(Octets value) { h248Message = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public StimulusControl build() {
            return new StimulusControl(nonStandard, isText, h248Message, extensions);
        }
    }
}
