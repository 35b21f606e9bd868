package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// CommunicationModeRequest (H.245 Annex A).
public record CommunicationModeRequest(Extensions extensions) implements RequestMessage {

    public CommunicationModeRequest() {
        this(Extensions.NONE);
    }
}
