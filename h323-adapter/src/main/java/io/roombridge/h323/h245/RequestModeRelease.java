package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// The answer has not come in time (H.245 §B.6).
public record RequestModeRelease(Extensions extensions) implements IndicationMessage {

    public RequestModeRelease() {
        this(Extensions.NONE);
    }
}
