package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// GRQ: which gatekeeper is there for me? (H.225.0 §7.8)
public record GatekeeperRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        TransportAddress rasAddress,
        EndpointType endpointType,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        Optional<QseriesOptions> callServices,
        Optional<List<AliasAddress>> endpointAlias,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<AuthenticationMechanism>> authenticationCapability,
        @Addition Optional<List<ObjectIdentifier>> algorithmOIDs,
        @Addition Optional<List<IntegrityMechanism>> integrity,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition @Present boolean supportsAltGK,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<Boolean> supportsAssignedGK,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage {

    public GatekeeperRequest(int requestSeqNum, ObjectIdentifier protocolIdentifier, TransportAddress rasAddress,
            EndpointType endpointType) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), rasAddress, endpointType, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `GatekeeperRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private TransportAddress rasAddress;
        private EndpointType endpointType;
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<QseriesOptions> callServices = Optional.empty();
        private Optional<List<AliasAddress>> endpointAlias = Optional.empty();
        private Optional<List<Endpoint>> alternateEndpoints = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<AuthenticationMechanism>> authenticationCapability = Optional.empty();
        private Optional<List<ObjectIdentifier>> algorithmOIDs = Optional.empty();
        private Optional<List<IntegrityMechanism>> integrity = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private boolean supportsAltGK;
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<Boolean> supportsAssignedGK = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(GatekeeperRequest from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            rasAddress = from.rasAddress;
            endpointType = from.endpointType;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            callServices = from.callServices;
            endpointAlias = from.endpointAlias;
            alternateEndpoints = from.alternateEndpoints;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            authenticationCapability = from.authenticationCapability;
            algorithmOIDs = from.algorithmOIDs;
            integrity = from.integrity;
            integrityCheckValue = from.integrityCheckValue;
            supportsAltGK = from.supportsAltGK;
            featureSet = from.featureSet;
            genericData = from.genericData;
            supportsAssignedGK = from.supportsAssignedGK;
            assignedGatekeeper = from.assignedGatekeeper;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
        public Builder endpointType(EndpointType value) { endpointType = value; return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder callServices(QseriesOptions value) { callServices = Optional.of(value); return this; }
        public Builder endpointAlias(List<AliasAddress> value) { endpointAlias = Optional.of(value); return this; }
        public Builder alternateEndpoints(List<Endpoint> value) {
            alternateEndpoints = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder authenticationCapability(List<AuthenticationMechanism> value) {
            authenticationCapability = Optional.of(value);
            return this;
        }
        public Builder algorithmOIDs(List<ObjectIdentifier> value) { algorithmOIDs = Optional.of(value); return this; }
        public Builder integrity(List<IntegrityMechanism> value) { integrity = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder supportsAltGK(boolean value) { supportsAltGK = value; return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder supportsAssignedGK(boolean value) { supportsAssignedGK = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public GatekeeperRequest build() {
            return new GatekeeperRequest(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    nonStandardData, requireNonNull(rasAddress, "rasAddress"),
                    requireNonNull(endpointType, "endpointType"), gatekeeperIdentifier, callServices, endpointAlias,
                    alternateEndpoints, tokens, cryptoTokens, authenticationCapability, algorithmOIDs, integrity,
                    integrityCheckValue, supportsAltGK, featureSet, genericData, supportsAssignedGK, assignedGatekeeper,
                    extensions);
        }
    }
}
