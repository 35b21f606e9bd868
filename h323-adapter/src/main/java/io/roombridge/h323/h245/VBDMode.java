package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// VBDMode (H.245 Annex A).
public record VBDMode(AudioMode type, Extensions extensions) implements AudioMode {

    public VBDMode(AudioMode type) {
        this(type, Extensions.NONE);
    }
}
