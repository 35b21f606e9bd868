package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// MasterSlaveDeterminationRelease (H.245 Annex A).
public record MasterSlaveDeterminationRelease(Extensions extensions) implements IndicationMessage {

    public MasterSlaveDeterminationRelease() {
        this(Extensions.NONE);
    }
}
