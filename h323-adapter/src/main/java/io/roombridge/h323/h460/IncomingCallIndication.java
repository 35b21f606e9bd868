package io.roombridge.h323.h460;

import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.PerCodec;

/// A call waits for an endpoint behind a firewall: connect to this address (H.460.18).
public record IncomingCallIndication(TransportAddress callSignallingAddress, CallIdentifier callID,
        Extensions extensions) {

    public IncomingCallIndication(TransportAddress callSignallingAddress, CallIdentifier callID) {
        this(callSignallingAddress, callID, Extensions.NONE);
    }

    public static final PerCodec<IncomingCallIndication> CODEC = PerCodec.of(IncomingCallIndication.class);

    public static IncomingCallIndication decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }
}
