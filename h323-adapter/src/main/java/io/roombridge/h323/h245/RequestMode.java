package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// Asks the peer to send in other modes (H.245 §B.6).
public record RequestMode(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Size(min = 1, max = 256) List<@Size(min = 1, max = 256) List<ModeElement>> requestedModes,
        Extensions extensions) implements RequestMessage {

    public RequestMode(int sequenceNumber, List<List<ModeElement>> requestedModes) {
        this(sequenceNumber, requestedModes, Extensions.NONE);
    }
}
