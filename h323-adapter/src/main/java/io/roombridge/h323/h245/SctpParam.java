package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// SctpParam (H.245 Annex A).
public record SctpParam(
        Optional<List<@Range(min = 1, max = 4_294_967_295L) Long>> appPPID,
        Optional<Long> maxMessageSize,
        Optional<List<@Range(min = 0, max = 255) Integer>> sctpExtensions,
        Optional<List<GenericMessage>> genericInformation,
        Optional<@Range(min = 0, max = 65_535) Integer> sctpPort,
        Extensions extensions) {

    public SctpParam() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `SctpParam` together, component by component.
    public static final class Builder {

        private Optional<List<Long>> appPPID = Optional.empty();
        private Optional<Long> maxMessageSize = Optional.empty();
        private Optional<List<Integer>> sctpExtensions = Optional.empty();
        private Optional<List<GenericMessage>> genericInformation = Optional.empty();
        private Optional<Integer> sctpPort = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(SctpParam from) {
            appPPID = from.appPPID;
            maxMessageSize = from.maxMessageSize;
            sctpExtensions = from.sctpExtensions;
            genericInformation = from.genericInformation;
            sctpPort = from.sctpPort;
            extensions = from.extensions;
        }

        public Builder appPPID(List<Long> value) { appPPID = Optional.of(value); return this; }
        public Builder maxMessageSize(long value) { maxMessageSize = Optional.of(value); return this; }
        public Builder sctpExtensions(List<Integer> value) { sctpExtensions = Optional.of(value); return this; }
        public Builder genericInformation(List<GenericMessage> value) {
            genericInformation = Optional.of(value);
            return this;
        }
        public Builder sctpPort(int value) { sctpPort = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public SctpParam build() {
            return new SctpParam(appPPID, maxMessageSize, sctpExtensions, genericInformation, sctpPort, extensions);
        }
    }
}
