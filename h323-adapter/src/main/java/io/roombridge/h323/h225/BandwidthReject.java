package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// BRJ: refused, this much could be allowed (H.225.0 §7.12).
public record BandwidthReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        BandRejectReason rejectReason,
        @Range(min = 0, max = 4_294_967_295L) long allowedBandWidth,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage, Signable {

    public BandwidthReject(int requestSeqNum, BandRejectReason rejectReason, long allowedBandWidth) {
        this(requestSeqNum, rejectReason, allowedBandWidth, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public BandwidthReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new BandwidthReject(requestSeqNum, rejectReason, allowedBandWidth, nonStandardData, altGKInfo, tokens,
                Optional.of(proofs), integrityCheckValue, genericData, extensions);
    }
}
