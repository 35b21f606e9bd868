package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.General;

/// NoPTAudioTelephonyEventCapability (H.245 Annex A).
public record NoPTAudioTelephonyEventCapability(@General String audioTelephoneEvent,
        Extensions extensions) implements AudioCapability {

    public NoPTAudioTelephonyEventCapability(String audioTelephoneEvent) {
        this(audioTelephoneEvent, Extensions.NONE);
    }
}
