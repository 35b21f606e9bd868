package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// GRJ: not this one (H.225.0 §7.8).
public record GatekeeperReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        GatekeeperRejectReason rejectReason,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public GatekeeperReject(int requestSeqNum, ObjectIdentifier protocolIdentifier,
            GatekeeperRejectReason rejectReason) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), rejectReason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `GatekeeperReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private GatekeeperRejectReason rejectReason;
        private Optional<AltGKInfo> altGKInfo = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(GatekeeperReject from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            rejectReason = from.rejectReason;
            altGKInfo = from.altGKInfo;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder rejectReason(GatekeeperRejectReason value) { rejectReason = value; return this; }
        public Builder altGKInfo(AltGKInfo value) { altGKInfo = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public GatekeeperReject build() {
            return new GatekeeperReject(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    nonStandardData, gatekeeperIdentifier, requireNonNull(rejectReason, "rejectReason"), altGKInfo,
                    tokens, cryptoTokens, integrityCheckValue, featureSet, genericData, extensions);
        }
    }
}
