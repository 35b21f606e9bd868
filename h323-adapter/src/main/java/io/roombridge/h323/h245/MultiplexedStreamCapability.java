package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// MultiplexedStreamCapability (H.245 Annex A).
public record MultiplexedStreamCapability(
        MultiplexFormat multiplexFormat,
        boolean controlOnMuxStream,
        Optional<@Size(min = 1, max = 256) List<
                @Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer>>> capabilityOnMuxStream,
        Extensions extensions) {

    public MultiplexedStreamCapability(MultiplexFormat multiplexFormat, boolean controlOnMuxStream) {
        this(multiplexFormat, controlOnMuxStream, Optional.empty(), Extensions.NONE);
    }
}
