package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// MultiplePayloadStreamCapability (H.245 Annex A).
public record MultiplePayloadStreamCapability(
        @Size(min = 1, max = 256) List<
                @Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer>> capabilities,
        Extensions extensions) implements Capability {

    public MultiplePayloadStreamCapability(List<List<Integer>> capabilities) {
        this(capabilities, Extensions.NONE);
    }
}
