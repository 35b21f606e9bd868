package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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
        Extensions extensions) implements RasMessage {

    public LocationReject(int requestSeqNum, LocationRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `LocationReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private LocationRejectReason rejectReason;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<AltGKInfo> altGKInfo = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(LocationReject from) {
            requestSeqNum = from.requestSeqNum;
            rejectReason = from.rejectReason;
            nonStandardData = from.nonStandardData;
            altGKInfo = from.altGKInfo;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            serviceControl = from.serviceControl;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder rejectReason(LocationRejectReason value) { rejectReason = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder altGKInfo(AltGKInfo value) { altGKInfo = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public LocationReject build() {
            return new LocationReject(requestSeqNum, requireNonNull(rejectReason, "rejectReason"), nonStandardData,
                    altGKInfo, tokens, cryptoTokens, integrityCheckValue, featureSet, genericData, serviceControl,
                    extensions);
        }
    }
}
