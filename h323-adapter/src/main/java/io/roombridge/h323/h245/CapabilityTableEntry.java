package io.roombridge.h323.h245;

import io.roombridge.per.Range;
import java.util.Optional;

/// One capability under its number; without one the number is withdrawn (H.245 §B.2).
public record CapabilityTableEntry(
        @Range(min = 1, max = 65_535) int capabilityTableEntryNumber,
        Optional<Capability> capability) {

    public CapabilityTableEntry(int capabilityTableEntryNumber) {
        this(capabilityTableEntryNumber, Optional.empty());
    }
}
