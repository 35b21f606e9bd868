package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// NoPTAudioToneCapability (H.245 Annex A).
public record NoPTAudioToneCapability(Extensions extensions) implements AudioCapability {

    public NoPTAudioToneCapability() {
        this(Extensions.NONE);
    }
}
