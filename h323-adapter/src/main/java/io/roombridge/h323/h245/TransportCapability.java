package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// TransportCapability (H.245 Annex A).
public record TransportCapability(
        Optional<NonStandardParameter> nonStandard,
        Optional<@Size(min = 1, max = 256) List<QOSCapability>> qOSCapabilities,
        Optional<@Size(min = 1, max = 256) List<MediaChannelCapability>> mediaChannelCapabilities,
        Extensions extensions) implements MiscellaneousIndication.Type {

    public TransportCapability() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `TransportCapability` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandard = Optional.empty();
        private Optional<List<QOSCapability>> qOSCapabilities = Optional.empty();
        private Optional<List<MediaChannelCapability>> mediaChannelCapabilities = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(TransportCapability from) {
            nonStandard = from.nonStandard;
            qOSCapabilities = from.qOSCapabilities;
            mediaChannelCapabilities = from.mediaChannelCapabilities;
            extensions = from.extensions;
        }

        public Builder nonStandard(NonStandardParameter value) { nonStandard = Optional.of(value); return this; }
        public Builder qOSCapabilities(List<QOSCapability> value) { qOSCapabilities = Optional.of(value); return this; }
        public Builder mediaChannelCapabilities(List<MediaChannelCapability> value) {
            mediaChannelCapabilities = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public TransportCapability build() {
            return new TransportCapability(nonStandard, qOSCapabilities, mediaChannelCapabilities, extensions);
        }
    }
}
