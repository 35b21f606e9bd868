package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import java.util.List;
import java.util.Optional;

/// Progress: what happens to the call outside H.323 (H.225.0 §7.3).
public record ProgressUuie(
        ObjectIdentifier protocolIdentifier,
        EndpointType destinationInfo,
        Optional<TransportAddress> h245Address,
        CallIdentifier callIdentifier,
        Optional<H245Security> h245SecurityMode,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition @Present boolean fastConnectRefused,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public ProgressUuie(ObjectIdentifier protocolIdentifier, EndpointType destinationInfo,
            CallIdentifier callIdentifier) {
        this(protocolIdentifier, destinationInfo, Optional.empty(), callIdentifier, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Extensions.NONE);
    }
}
