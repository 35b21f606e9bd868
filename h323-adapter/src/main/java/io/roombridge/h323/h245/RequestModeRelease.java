package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// RequestModeRelease (H.245 Annex A).
public record RequestModeRelease(Extensions extensions) implements IndicationMessage {

    public RequestModeRelease() {
        this(Extensions.NONE);
    }
}
