package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// MultiplexedStreamParameter (H.245 Annex A).
public record MultiplexedStreamParameter(MultiplexFormat multiplexFormat, boolean controlOnMuxStream,
        Extensions extensions) {

    public MultiplexedStreamParameter(MultiplexFormat multiplexFormat, boolean controlOnMuxStream) {
        this(multiplexFormat, controlOnMuxStream, Extensions.NONE);
    }
}
