package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.List;
import java.util.Optional;

/// Notify: a Q.932 notification (H.225.0 §7.4).
public record NotifyUuie(
        ObjectIdentifier protocolIdentifier,
        CallIdentifier callIdentifier,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<AliasAddress>> connectedAddress,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition Optional<EndpointType> destinationInfo,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public NotifyUuie(ObjectIdentifier protocolIdentifier, CallIdentifier callIdentifier) {
        this(protocolIdentifier, callIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
