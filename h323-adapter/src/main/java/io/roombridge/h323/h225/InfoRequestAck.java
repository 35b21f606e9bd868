package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// IACK: an unsolicited IRR was received (H.225.0 §7.15).
public record InfoRequestAck(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Extensions extensions) implements RasMessage, Signable {

    public InfoRequestAck(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public InfoRequestAck withCryptoTokens(List<CryptoH323Token> proofs) {
        return new InfoRequestAck(requestSeqNum, nonStandardData, tokens, Optional.of(proofs), integrityCheckValue,
                extensions);
    }
}
