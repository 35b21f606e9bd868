package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// AudioToneCapability (H.245 Annex A).
public record AudioToneCapability(@Range(min = 96, max = 127) int dynamicRTPPayloadType,
        Extensions extensions) implements Capability {

    public AudioToneCapability(int dynamicRTPPayloadType) {
        this(dynamicRTPPayloadType, Extensions.NONE);
    }
}
