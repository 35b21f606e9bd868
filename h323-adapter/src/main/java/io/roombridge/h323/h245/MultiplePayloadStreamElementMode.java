package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// MultiplePayloadStreamElementMode (H.245 Annex A).
public record MultiplePayloadStreamElementMode(ModeElementType type, Extensions extensions) {

    public MultiplePayloadStreamElementMode(ModeElementType type) {
        this(type, Extensions.NONE);
    }
}
