package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// A capability by object identifier and numbered parameters (H.245 §B.2, H.241, H.239).
public record GenericCapability(
        CapabilityIdentifier capabilityIdentifier,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> maxBitRate,
        Optional<List<GenericParameter>> collapsing,
        Optional<List<GenericParameter>> nonCollapsing,
        Optional<Octets> nonCollapsingRaw,
        Optional<DataProtocolCapability> transport,
        Extensions extensions) {

    public GenericCapability(CapabilityIdentifier capabilityIdentifier) {
        this(capabilityIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `GenericCapability` together, component by component.
    public static final class Builder {

        private CapabilityIdentifier capabilityIdentifier;
        private Optional<Long> maxBitRate = Optional.empty();
        private Optional<List<GenericParameter>> collapsing = Optional.empty();

        private Builder() {}

        public Builder capabilityIdentifier(CapabilityIdentifier value) { capabilityIdentifier = value; return this; }
        public Builder maxBitRate(long value) { maxBitRate = Optional.of(value); return this; }
        public Builder collapsing(List<GenericParameter> value) { collapsing = Optional.of(value); return this; }

        public GenericCapability build() {
            return new GenericCapability(requireNonNull(capabilityIdentifier, "capabilityIdentifier"), maxBitRate,
                    collapsing, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
