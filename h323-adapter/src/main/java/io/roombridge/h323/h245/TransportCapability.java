package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// TransportCapability (H.245 Annex A).
public record TransportCapability(
        Optional<NonStandardParameter> nonStandard,
        Optional<@Size(min = 1, max = 256) List<QOSCapability>> qOSCapabilities,
        Optional<@Size(min = 1, max = 256) List<MediaChannelCapability>> mediaChannelCapabilities,
        Extensions extensions) implements MiscellaneousIndication.Type {

    public TransportCapability() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
