package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// XRS: what you sent was not understood (H.225.0 §7.17).
public record UnknownMessageResponse(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Octets> messageNotUnderstood,
        Extensions extensions) implements RasMessage {

    public UnknownMessageResponse(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
