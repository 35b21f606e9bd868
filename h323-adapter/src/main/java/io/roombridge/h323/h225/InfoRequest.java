package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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
        Extensions extensions) implements RasMessage {

    public InfoRequest(int requestSeqNum, int callReferenceValue) {
        this(requestSeqNum, callReferenceValue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), false, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `InfoRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private int callReferenceValue;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<TransportAddress> replyAddress = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<UUIEsRequested> uuiesRequested = Optional.empty();
        private Optional<CallLinkage> callLinkage = Optional.empty();
        private Optional<RasUsageInfoTypes> usageInfoRequested = Optional.empty();
        private boolean segmentedResponseSupported;
        private Optional<Integer> nextSegmentRequested = Optional.empty();
        private boolean capacityInfoRequested;
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(InfoRequest from) {
            requestSeqNum = from.requestSeqNum;
            callReferenceValue = from.callReferenceValue;
            nonStandardData = from.nonStandardData;
            replyAddress = from.replyAddress;
            callIdentifier = from.callIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            uuiesRequested = from.uuiesRequested;
            callLinkage = from.callLinkage;
            usageInfoRequested = from.usageInfoRequested;
            segmentedResponseSupported = from.segmentedResponseSupported;
            nextSegmentRequested = from.nextSegmentRequested;
            capacityInfoRequested = from.capacityInfoRequested;
            genericData = from.genericData;
            assignedGatekeeper = from.assignedGatekeeper;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder replyAddress(TransportAddress value) { replyAddress = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder uuiesRequested(UUIEsRequested value) { uuiesRequested = Optional.of(value); return this; }
        public Builder callLinkage(CallLinkage value) { callLinkage = Optional.of(value); return this; }
        public Builder usageInfoRequested(RasUsageInfoTypes value) {
            usageInfoRequested = Optional.of(value);
            return this;
        }
        public Builder segmentedResponseSupported(boolean value) { segmentedResponseSupported = value; return this; }
        public Builder nextSegmentRequested(int value) { nextSegmentRequested = Optional.of(value); return this; }
        public Builder capacityInfoRequested(boolean value) { capacityInfoRequested = value; return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public InfoRequest build() {
            return new InfoRequest(requestSeqNum, callReferenceValue, nonStandardData, replyAddress, callIdentifier,
                    tokens, cryptoTokens, integrityCheckValue, uuiesRequested, callLinkage, usageInfoRequested,
                    segmentedResponseSupported, nextSegmentRequested, capacityInfoRequested, genericData,
                    assignedGatekeeper, extensions);
        }
    }
}
