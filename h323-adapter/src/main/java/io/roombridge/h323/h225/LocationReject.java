package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// LRJ: it is not known or not reached here (H.225.0 §7.13).
public record LocationReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        LocationRejectReason rejectReason,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        Extensions extensions) implements RasMessage, Signable {

    public LocationReject(int requestSeqNum, LocationRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public LocationReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new LocationReject(requestSeqNum, rejectReason, nonStandardData, altGKInfo, tokens, Optional.of(proofs),
                integrityCheckValue, featureSet, genericData, serviceControl, extensions);
    }
}
