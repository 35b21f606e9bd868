package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// What the sender can receive and send; none at all pauses it (H.245 §B.2).
public record TerminalCapabilitySet(
        @Range(min = 0, max = 255) int sequenceNumber,
        ObjectIdentifier protocolIdentifier,
        Optional<MultiplexCapability> multiplexCapability,
        Optional<@Size(min = 1, max = 256) List<CapabilityTableEntry>> capabilityTable,
        Optional<@Size(min = 1, max = 256) List<CapabilityDescriptor>> capabilityDescriptors,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements RequestMessage {

    public TerminalCapabilitySet(int sequenceNumber, ObjectIdentifier protocolIdentifier) {
        this(sequenceNumber, protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `TerminalCapabilitySet` together, component by component.
    public static final class Builder {

        private int sequenceNumber;
        private ObjectIdentifier protocolIdentifier;
        private Optional<MultiplexCapability> multiplexCapability = Optional.empty();
        private Optional<List<CapabilityTableEntry>> capabilityTable = Optional.empty();
        private Optional<List<CapabilityDescriptor>> capabilityDescriptors = Optional.empty();

        private Builder() {}

        public Builder sequenceNumber(int value) { sequenceNumber = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder multiplexCapability(MultiplexCapability value) {
            multiplexCapability = Optional.of(value);
            return this;
        }
        public Builder capabilityTable(List<CapabilityTableEntry> value) {
            capabilityTable = Optional.of(value);
            return this;
        }
        public Builder capabilityDescriptors(List<CapabilityDescriptor> value) {
            capabilityDescriptors = Optional.of(value);
            return this;
        }

        public TerminalCapabilitySet build() {
            return new TerminalCapabilitySet(sequenceNumber, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    multiplexCapability, capabilityTable, capabilityDescriptors, Optional.empty(), Extensions.NONE);
        }
    }
}
