package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// The determination has timed out (H.245 §B.1).
public record MasterSlaveDeterminationRelease(Extensions extensions) implements IndicationMessage {

    public MasterSlaveDeterminationRelease() {
        this(Extensions.NONE);
    }
}
