package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// GCF: this one (H.225.0 §7.8).
public record GatekeeperConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        TransportAddress rasAddress,
        @Addition Optional<List<AlternateGK>> alternateGatekeeper,
        @Addition Optional<AuthenticationMechanism> authenticationMode,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ObjectIdentifier> algorithmOID,
        @Addition Optional<List<IntegrityMechanism>> integrity,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        @Addition Optional<RehomingModel> rehomingModel,
        Extensions extensions) implements RasMessage {

    public GatekeeperConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier, TransportAddress rasAddress) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), rasAddress, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `GatekeeperConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private TransportAddress rasAddress;
        private Optional<List<AlternateGK>> alternateGatekeeper = Optional.empty();
        private Optional<AuthenticationMechanism> authenticationMode = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ObjectIdentifier> algorithmOID = Optional.empty();
        private Optional<List<IntegrityMechanism>> integrity = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Optional<RehomingModel> rehomingModel = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(GatekeeperConfirm from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            rasAddress = from.rasAddress;
            alternateGatekeeper = from.alternateGatekeeper;
            authenticationMode = from.authenticationMode;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            algorithmOID = from.algorithmOID;
            integrity = from.integrity;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            assignedGatekeeper = from.assignedGatekeeper;
            rehomingModel = from.rehomingModel;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
        public Builder alternateGatekeeper(List<AlternateGK> value) {
            alternateGatekeeper = Optional.of(value);
            return this;
        }
        public Builder authenticationMode(AuthenticationMechanism value) {
            authenticationMode = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder algorithmOID(ObjectIdentifier value) { algorithmOID = Optional.of(value); return this; }
        public Builder integrity(List<IntegrityMechanism> value) { integrity = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder rehomingModel(RehomingModel value) { rehomingModel = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public GatekeeperConfirm build() {
            return new GatekeeperConfirm(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    nonStandardData, gatekeeperIdentifier, requireNonNull(rasAddress, "rasAddress"),
                    alternateGatekeeper, authenticationMode, tokens, cryptoTokens, algorithmOID, integrity,
                    integrityCheckValue, featureSet, genericData, assignedGatekeeper, rehomingModel, extensions);
        }
    }
}
