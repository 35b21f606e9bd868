package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.General;
import io.roombridge.per.Range;

/// AudioTelephonyEventCapability (H.245 Annex A).
public record AudioTelephonyEventCapability(@Range(min = 96, max = 127) int dynamicRTPPayloadType,
        @General String audioTelephoneEvent, Extensions extensions) implements Capability {

    public AudioTelephonyEventCapability(int dynamicRTPPayloadType, String audioTelephoneEvent) {
        this(dynamicRTPPayloadType, audioTelephoneEvent, Extensions.NONE);
    }
}
