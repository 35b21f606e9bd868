package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// MCLocationIndication (H.245 Annex A).
public record MCLocationIndication(TransportAddress signalAddress, Extensions extensions) implements IndicationMessage {

    public MCLocationIndication(TransportAddress signalAddress) {
        this(signalAddress, Extensions.NONE);
    }
}
