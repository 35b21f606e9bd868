package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// V75Capability (H.245 Annex A).
public record V75Capability(boolean audioHeader, Extensions extensions) {

    public V75Capability(boolean audioHeader) {
        this(audioHeader, Extensions.NONE);
    }
}
