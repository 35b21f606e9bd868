package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.per.UnknownAlternative;

/// The one PDU of the control channel (H.245 Annex A).
@Choice({RequestMessage.class, ResponseMessage.class, CommandMessage.class, IndicationMessage.class})
public sealed interface MultimediaSystemControlMessage
        permits RequestMessage, ResponseMessage, CommandMessage, IndicationMessage,
                MultimediaSystemControlMessage.Unrecognized {

    PerCodec<MultimediaSystemControlMessage> CODEC = PerCodec.of(MultimediaSystemControlMessage.class);

    static MultimediaSystemControlMessage decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    default byte[] encode() {
        return CODEC.encode(this);
    }

    record Unrecognized(int index, Octets octets) implements MultimediaSystemControlMessage, UnknownAlternative {}
}
