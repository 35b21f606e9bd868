package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// MediaPacketizationCapability (H.245 Annex A).
public record MediaPacketizationCapability(
        boolean h261aVideoPacketization,
        @Addition Optional<@Size(min = 1, max = 256) List<RTPPayloadType>> rtpPayloadType,
        Extensions extensions) {

    public MediaPacketizationCapability(boolean h261aVideoPacketization) {
        this(h261aVideoPacketization, Optional.empty(), Extensions.NONE);
    }
}
