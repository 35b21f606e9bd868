package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// ARJ: no (H.225.0 §7.11).
public record AdmissionReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        AdmissionRejectReason rejectReason,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<TransportAddress>> callSignalAddress,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage, Signable {

    public AdmissionReject(int requestSeqNum, AdmissionRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Override
    public AdmissionReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new AdmissionReject(requestSeqNum, rejectReason, nonStandardData, altGKInfo, tokens, Optional.of(proofs),
                callSignalAddress, integrityCheckValue, serviceControl, featureSet, genericData, assignedGatekeeper,
                extensions);
    }
}
