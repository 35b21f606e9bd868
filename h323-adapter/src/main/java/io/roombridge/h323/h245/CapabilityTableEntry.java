package io.roombridge.h323.h245;

import io.roombridge.per.Range;

import java.util.Optional;

/// CapabilityTableEntry (H.245 Annex A).
public record CapabilityTableEntry(
        @Range(min = 1, max = 65_535) int capabilityTableEntryNumber,
        Optional<Capability> capability) {

    public CapabilityTableEntry(int capabilityTableEntryNumber) {
        this(capabilityTableEntryNumber, Optional.empty());
    }
}
