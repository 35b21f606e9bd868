package io.roombridge.h323.h245;

import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// Which capabilities can be in use at once (H.245 §B.2).
public record CapabilityDescriptor(
        @Range(min = 0, max = 255) int capabilityDescriptorNumber,
        Optional<@Size(min = 1, max = 256) List<
                @Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer>>> simultaneousCapabilities) {

    public CapabilityDescriptor(int capabilityDescriptorNumber) {
        this(capabilityDescriptorNumber, Optional.empty());
    }
}
