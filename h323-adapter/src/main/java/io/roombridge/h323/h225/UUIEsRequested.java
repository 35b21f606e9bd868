package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.Optional;

/// Which call signalling messages the gatekeeper wants reported in IRR (H.225.0 §7.6).
public record UUIEsRequested(
        boolean setup,
        boolean callProceeding,
        boolean connect,
        boolean alerting,
        boolean information,
        boolean releaseComplete,
        boolean facility,
        boolean progress,
        boolean empty,
        @Addition Optional<Boolean> status,
        @Addition Optional<Boolean> statusInquiry,
        @Addition Optional<Boolean> setupAcknowledge,
        @Addition Optional<Boolean> notify_,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `UUIEsRequested` together, component by component.
    public static final class Builder {

        private boolean setup;
        private boolean callProceeding;
        private boolean connect;
        private boolean alerting;
        private boolean information;
        private boolean releaseComplete;
        private boolean facility;
        private boolean progress;
        private boolean empty;
        private Optional<Boolean> status = Optional.empty();
        private Optional<Boolean> statusInquiry = Optional.empty();
        private Optional<Boolean> setupAcknowledge = Optional.empty();
        private Optional<Boolean> notify_ = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(UUIEsRequested from) {
            setup = from.setup;
            callProceeding = from.callProceeding;
            connect = from.connect;
            alerting = from.alerting;
            information = from.information;
            releaseComplete = from.releaseComplete;
            facility = from.facility;
            progress = from.progress;
            empty = from.empty;
            status = from.status;
            statusInquiry = from.statusInquiry;
            setupAcknowledge = from.setupAcknowledge;
            notify_ = from.notify_;
            extensions = from.extensions;
        }

        public Builder setup(boolean value) { setup = value; return this; }
        public Builder callProceeding(boolean value) { callProceeding = value; return this; }
        public Builder connect(boolean value) { connect = value; return this; }
        public Builder alerting(boolean value) { alerting = value; return this; }
        public Builder information(boolean value) { information = value; return this; }
        public Builder releaseComplete(boolean value) { releaseComplete = value; return this; }
        public Builder facility(boolean value) { facility = value; return this; }
        public Builder progress(boolean value) { progress = value; return this; }
        public Builder empty(boolean value) { empty = value; return this; }
        public Builder status(boolean value) { status = Optional.of(value); return this; }
        public Builder statusInquiry(boolean value) { statusInquiry = Optional.of(value); return this; }
        public Builder setupAcknowledge(boolean value) { setupAcknowledge = Optional.of(value); return this; }
        public Builder notify_(boolean value) { notify_ = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public UUIEsRequested build() {
            return new UUIEsRequested(setup, callProceeding, connect, alerting, information, releaseComplete, facility,
                    progress, empty, status, statusInquiry, setupAcknowledge, notify_, extensions);
        }
    }
}
