package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// CircuitInfo (H.225.0 Annex H).
public record CircuitInfo(
        Optional<CircuitIdentifier> sourceCircuitID,
        Optional<CircuitIdentifier> destinationCircuitID,
        Optional<List<GenericData>> genericData,
        Extensions extensions) {

    public CircuitInfo() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `CircuitInfo` together, component by component.
    public static final class Builder {

        private Optional<CircuitIdentifier> sourceCircuitID = Optional.empty();
        private Optional<CircuitIdentifier> destinationCircuitID = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CircuitInfo from) {
            sourceCircuitID = from.sourceCircuitID;
            destinationCircuitID = from.destinationCircuitID;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder sourceCircuitID(CircuitIdentifier value) { sourceCircuitID = Optional.of(value); return this; }
        public Builder destinationCircuitID(CircuitIdentifier value) {
            destinationCircuitID = Optional.of(value);
            return this;
        }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CircuitInfo build() {
            return new CircuitInfo(sourceCircuitID, destinationCircuitID, genericData, extensions);
        }
    }
}
