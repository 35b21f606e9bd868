package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// DRJ: not this call, or not registered (H.225.0 §7.14).
public record DisengageReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        DisengageRejectReason rejectReason,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage, Signable {

    public DisengageReject(int requestSeqNum, DisengageRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public DisengageReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new DisengageReject(requestSeqNum, rejectReason, nonStandardData, altGKInfo, tokens, Optional.of(proofs),
                integrityCheckValue, genericData, extensions);
    }
}
