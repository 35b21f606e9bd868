package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.Optional;

/// CircuitIdentifier (H.225.0 Annex H).
public record CircuitIdentifier(
        Optional<CicInfo> cic,
        Optional<GroupID> group,
        @Addition Optional<CarrierInfo> carrier,
        Extensions extensions) {

    public CircuitIdentifier() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `CircuitIdentifier` together, component by component.
    public static final class Builder {

        private Optional<CicInfo> cic = Optional.empty();
        private Optional<GroupID> group = Optional.empty();
        private Optional<CarrierInfo> carrier = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CircuitIdentifier from) {
            cic = from.cic;
            group = from.group;
            carrier = from.carrier;
            extensions = from.extensions;
        }

        public Builder cic(CicInfo value) { cic = Optional.of(value); return this; }
        public Builder group(GroupID value) { group = Optional.of(value); return this; }
        public Builder carrier(CarrierInfo value) { carrier = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CircuitIdentifier build() {
            return new CircuitIdentifier(cic, group, carrier, extensions);
        }
    }
}
