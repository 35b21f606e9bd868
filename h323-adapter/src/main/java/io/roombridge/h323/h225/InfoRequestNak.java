package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// INAK: an unsolicited IRR was in error (H.225.0 §7.15).
public record InfoRequestNak(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<NonStandardParameter> nonStandardData,
        InfoRequestNakReason nakReason,
        Optional<AltGKInfo> altGKInfo,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Extensions extensions) implements RasMessage {

    public InfoRequestNak(int requestSeqNum, InfoRequestNakReason nakReason) {
        this(requestSeqNum, Optional.empty(), nakReason, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }
}
