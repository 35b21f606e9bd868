package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// RAC: noted (H.225.0 §7.18).
public record ResourcesAvailableConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ResourcesAvailableConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }
}
