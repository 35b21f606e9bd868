package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;

/// H222Capability (H.245 Annex A).
public record H222Capability(@Range(min = 1, max = 256) int numberOfVCs, List<VCCapability> vcCapability,
        Extensions extensions) implements MultiplexCapability, MultiplexFormat {

    public H222Capability(int numberOfVCs, List<VCCapability> vcCapability) {
        this(numberOfVCs, vcCapability, Extensions.NONE);
    }
}
