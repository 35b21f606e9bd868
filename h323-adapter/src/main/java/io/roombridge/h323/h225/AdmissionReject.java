package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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
        Extensions extensions) implements RasMessage {

    public AdmissionReject(int requestSeqNum, AdmissionRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `AdmissionReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private AdmissionRejectReason rejectReason;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<AltGKInfo> altGKInfo = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<TransportAddress>> callSignalAddress = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(AdmissionReject from) {
            requestSeqNum = from.requestSeqNum;
            rejectReason = from.rejectReason;
            nonStandardData = from.nonStandardData;
            altGKInfo = from.altGKInfo;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            callSignalAddress = from.callSignalAddress;
            integrityCheckValue = from.integrityCheckValue;
            serviceControl = from.serviceControl;
            featureSet = from.featureSet;
            genericData = from.genericData;
            assignedGatekeeper = from.assignedGatekeeper;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder rejectReason(AdmissionRejectReason value) { rejectReason = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder altGKInfo(AltGKInfo value) { altGKInfo = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder callSignalAddress(List<TransportAddress> value) {
            callSignalAddress = Optional.of(value);
            return this;
        }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public AdmissionReject build() {
            return new AdmissionReject(requestSeqNum, requireNonNull(rejectReason, "rejectReason"), nonStandardData,
                    altGKInfo, tokens, cryptoTokens, callSignalAddress, integrityCheckValue, serviceControl, featureSet,
                    genericData, assignedGatekeeper, extensions);
        }
    }
}
