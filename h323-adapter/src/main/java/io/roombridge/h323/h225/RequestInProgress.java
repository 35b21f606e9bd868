package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// RIP: wait longer for the answer (H.225.0 §7.19).
public record RequestInProgress(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        @Range(min = 1, max = 65_535) int delay,
        Extensions extensions) implements RasMessage {

    public RequestInProgress(int requestSeqNum, int delay) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), delay,
                Extensions.NONE);
    }
}
