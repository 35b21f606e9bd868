package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// It will (H.245 §B.6).
public record RequestModeAck(@Range(min = 0, max = 255) int sequenceNumber, Response response,
        Extensions extensions) implements ResponseMessage {

    public RequestModeAck(int sequenceNumber, Response response) {
        this(sequenceNumber, response, Extensions.NONE);
    }

    @Choice({Response.WillTransmitMostPreferredMode.class, Response.WillTransmitLessPreferredMode.class})
    public sealed interface Response {

        record WillTransmitMostPreferredMode() implements Response {}
        record WillTransmitLessPreferredMode() implements Response {}
        record Unrecognized(int index, Octets octets) implements Response, UnknownAlternative {}
    }
}
