package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// VBDCapability (H.245 Annex A).
public record VBDCapability(AudioCapability type, Extensions extensions) implements AudioCapability {

    public VBDCapability(AudioCapability type) {
        this(type, Extensions.NONE);
    }
}
