package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// MediaChannelCapability (H.245 Annex A).
public record MediaChannelCapability(Optional<MediaTransportType> mediaTransport, Extensions extensions) {

    public MediaChannelCapability() {
        this(Optional.empty(), Extensions.NONE);
    }
}
