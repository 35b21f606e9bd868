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
        Extensions extensions) implements RasMessage, Signable {

    public GatekeeperRequest(int requestSeqNum, ObjectIdentifier protocolIdentifier, TransportAddress rasAddress,
            EndpointType endpointType) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), rasAddress, endpointType, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public GatekeeperRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new GatekeeperRequest(requestSeqNum, protocolIdentifier, nonStandardData, rasAddress, endpointType,
                gatekeeperIdentifier, callServices, endpointAlias, alternateEndpoints, tokens, Optional.of(proofs),
                authenticationCapability, algorithmOIDs, integrity, integrityCheckValue, supportsAltGK, featureSet,
                genericData, supportsAssignedGK, assignedGatekeeper, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `GatekeeperRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private TransportAddress rasAddress;
        private EndpointType endpointType;
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<AliasAddress>> endpointAlias = Optional.empty();
        private Optional<List<AuthenticationMechanism>> authenticationCapability = Optional.empty();
        private Optional<List<ObjectIdentifier>> algorithmOIDs = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
        public Builder endpointType(EndpointType value) { endpointType = value; return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder endpointAlias(List<AliasAddress> value) { endpointAlias = Optional.of(value); return this; }
        public Builder authenticationCapability(List<AuthenticationMechanism> value) {
            authenticationCapability = Optional.of(value);
            return this;
        }
        public Builder algorithmOIDs(List<ObjectIdentifier> value) { algorithmOIDs = Optional.of(value); return this; }

        public GatekeeperRequest build() {
            return new GatekeeperRequest(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), requireNonNull(rasAddress, "rasAddress"),
                    requireNonNull(endpointType, "endpointType"), gatekeeperIdentifier, Optional.empty(), endpointAlias,
                    Optional.empty(), Optional.empty(), Optional.empty(), authenticationCapability, algorithmOIDs,
                    Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Extensions.NONE);
        }
    }
}
