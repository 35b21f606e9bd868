package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// CallCapacityInfo (H.225.0 Annex H).
public record CallCapacityInfo(
        Optional<List<CallsAvailable>> voiceGwCallsAvailable,
        Optional<List<CallsAvailable>> h310GwCallsAvailable,
        Optional<List<CallsAvailable>> h320GwCallsAvailable,
        Optional<List<CallsAvailable>> h321GwCallsAvailable,
        Optional<List<CallsAvailable>> h322GwCallsAvailable,
        Optional<List<CallsAvailable>> h323GwCallsAvailable,
        Optional<List<CallsAvailable>> h324GwCallsAvailable,
        Optional<List<CallsAvailable>> t120OnlyGwCallsAvailable,
        Optional<List<CallsAvailable>> t38FaxAnnexbOnlyGwCallsAvailable,
        Optional<List<CallsAvailable>> terminalCallsAvailable,
        Optional<List<CallsAvailable>> mcuCallsAvailable,
        @Addition Optional<List<CallsAvailable>> sipGwCallsAvailable,
        Extensions extensions) {

    public CallCapacityInfo() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `CallCapacityInfo` together, component by component.
    public static final class Builder {

        private Optional<List<CallsAvailable>> voiceGwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h310GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h320GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h321GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h322GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h323GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> h324GwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> t120OnlyGwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> t38FaxAnnexbOnlyGwCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> terminalCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> mcuCallsAvailable = Optional.empty();
        private Optional<List<CallsAvailable>> sipGwCallsAvailable = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CallCapacityInfo from) {
            voiceGwCallsAvailable = from.voiceGwCallsAvailable;
            h310GwCallsAvailable = from.h310GwCallsAvailable;
            h320GwCallsAvailable = from.h320GwCallsAvailable;
            h321GwCallsAvailable = from.h321GwCallsAvailable;
            h322GwCallsAvailable = from.h322GwCallsAvailable;
            h323GwCallsAvailable = from.h323GwCallsAvailable;
            h324GwCallsAvailable = from.h324GwCallsAvailable;
            t120OnlyGwCallsAvailable = from.t120OnlyGwCallsAvailable;
            t38FaxAnnexbOnlyGwCallsAvailable = from.t38FaxAnnexbOnlyGwCallsAvailable;
            terminalCallsAvailable = from.terminalCallsAvailable;
            mcuCallsAvailable = from.mcuCallsAvailable;
            sipGwCallsAvailable = from.sipGwCallsAvailable;
            extensions = from.extensions;
        }

        public Builder voiceGwCallsAvailable(List<CallsAvailable> value) {
            voiceGwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h310GwCallsAvailable(List<CallsAvailable> value) {
            h310GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h320GwCallsAvailable(List<CallsAvailable> value) {
            h320GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h321GwCallsAvailable(List<CallsAvailable> value) {
            h321GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h322GwCallsAvailable(List<CallsAvailable> value) {
            h322GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h323GwCallsAvailable(List<CallsAvailable> value) {
            h323GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder h324GwCallsAvailable(List<CallsAvailable> value) {
            h324GwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder t120OnlyGwCallsAvailable(List<CallsAvailable> value) {
            t120OnlyGwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder t38FaxAnnexbOnlyGwCallsAvailable(List<CallsAvailable> value) {
            t38FaxAnnexbOnlyGwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder terminalCallsAvailable(List<CallsAvailable> value) {
            terminalCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder mcuCallsAvailable(List<CallsAvailable> value) {
            mcuCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder sipGwCallsAvailable(List<CallsAvailable> value) {
            sipGwCallsAvailable = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CallCapacityInfo build() {
            return new CallCapacityInfo(voiceGwCallsAvailable, h310GwCallsAvailable, h320GwCallsAvailable,
                    h321GwCallsAvailable, h322GwCallsAvailable, h323GwCallsAvailable, h324GwCallsAvailable,
                    t120OnlyGwCallsAvailable, t38FaxAnnexbOnlyGwCallsAvailable, terminalCallsAvailable,
                    mcuCallsAvailable, sipGwCallsAvailable, extensions);
        }
    }
}
