package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.List;
import java.util.Optional;

/// StatusInquiry: asks for a Status (H.225.0 §7.3).
public record StatusInquiryUuie(
        ObjectIdentifier protocolIdentifier,
        CallIdentifier callIdentifier,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public StatusInquiryUuie(ObjectIdentifier protocolIdentifier, CallIdentifier callIdentifier) {
        this(protocolIdentifier, callIdentifier, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
