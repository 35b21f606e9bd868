package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// IRQ: tell your status (H.225.0 §7.15).
public record InfoRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Range(min = 0, max = 65_535) int callReferenceValue,
        Optional<NonStandardParameter> nonStandardData,
        Optional<TransportAddress> replyAddress,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<UUIEsRequested> uuiesRequested,
        @Addition Optional<CallLinkage> callLinkage,
        @Addition Optional<RasUsageInfoTypes> usageInfoRequested,
        @Addition @Present boolean segmentedResponseSupported,
        @Addition Optional<@Range(min = 0, max = 65_535) Integer> nextSegmentRequested,
        @Addition @Present boolean capacityInfoRequested,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage, Signable {

    public InfoRequest(int requestSeqNum, int callReferenceValue) {
        this(requestSeqNum, callReferenceValue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), false, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public InfoRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new InfoRequest(requestSeqNum, callReferenceValue, nonStandardData, replyAddress, callIdentifier, tokens,
                Optional.of(proofs), integrityCheckValue, uuiesRequested, callLinkage, usageInfoRequested,
                segmentedResponseSupported, nextSegmentRequested, capacityInfoRequested, genericData,
                assignedGatekeeper, extensions);
    }
}
