package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// RRQ: registers an endpoint, or keeps it registered (H.225.0 §7.9).
public record RegistrationRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        boolean discoveryComplete,
        List<TransportAddress> callSignalAddress,
        List<TransportAddress> rasAddress,
        EndpointType terminalType,
        Optional<List<AliasAddress>> terminalAlias,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        VendorIdentifier endpointVendor,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<@Range(min = 1, max = 4_294_967_295L) Long> timeToLive,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Boolean> keepAlive,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> endpointIdentifier,
        @Addition Optional<Boolean> willSupplyUUIEs,
        @Addition Optional<Boolean> maintainConnection,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition @Present boolean additiveRegistration,
        @Addition Optional<List<AddressPattern>> terminalAliasPattern,
        @Addition @Present boolean supportsAltGK,
        @Addition Optional<RasUsageInfoTypes> usageReportingCapability,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<List<Octets>> supportedH248Packages,
        @Addition Optional<CallCreditCapability> callCreditCapability,
        @Addition Optional<CapacityReportingCapability> capacityReportingCapability,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition @Present boolean restart,
        @Addition @Present boolean supportsACFSequences,
        @Addition Optional<Boolean> supportsAssignedGK,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        @Addition Optional<TransportQOS> transportQOS,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        Extensions extensions) implements RasMessage, Signable {

    @Override
    public RegistrationRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new RegistrationRequest(requestSeqNum, protocolIdentifier, nonStandardData, discoveryComplete,
                callSignalAddress, rasAddress, terminalType, terminalAlias, gatekeeperIdentifier, endpointVendor,
                alternateEndpoints, timeToLive, tokens, Optional.of(proofs), integrityCheckValue, keepAlive,
                endpointIdentifier, willSupplyUUIEs, maintainConnection, alternateTransportAddresses,
                additiveRegistration, terminalAliasPattern, supportsAltGK, usageReportingCapability, multipleCalls,
                supportedH248Packages, callCreditCapability, capacityReportingCapability, capacity, featureSet,
                genericData, restart, supportsACFSequences, supportsAssignedGK, assignedGatekeeper, transportQOS,
                language, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `RegistrationRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private boolean discoveryComplete;
        private List<TransportAddress> callSignalAddress;
        private List<TransportAddress> rasAddress;
        private EndpointType terminalType;
        private Optional<List<AliasAddress>> terminalAlias = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private VendorIdentifier endpointVendor;
        private Optional<Long> timeToLive = Optional.empty();
        private Optional<Boolean> keepAlive = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<Boolean> willSupplyUUIEs = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder discoveryComplete(boolean value) { discoveryComplete = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder rasAddress(List<TransportAddress> value) { rasAddress = value; return this; }
        public Builder terminalType(EndpointType value) { terminalType = value; return this; }
        public Builder terminalAlias(List<AliasAddress> value) { terminalAlias = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder endpointVendor(VendorIdentifier value) { endpointVendor = value; return this; }
        public Builder timeToLive(long value) { timeToLive = Optional.of(value); return this; }
        public Builder keepAlive(boolean value) { keepAlive = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder willSupplyUUIEs(boolean value) { willSupplyUUIEs = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }

        public RegistrationRequest build() {
            return new RegistrationRequest(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), discoveryComplete, requireNonNull(callSignalAddress, "callSignalAddress"),
                    requireNonNull(rasAddress, "rasAddress"), requireNonNull(terminalType, "terminalType"),
                    terminalAlias, gatekeeperIdentifier, requireNonNull(endpointVendor, "endpointVendor"),
                    Optional.empty(), timeToLive, Optional.empty(), Optional.empty(), Optional.empty(), keepAlive,
                    endpointIdentifier, willSupplyUUIEs, maintainConnection, Optional.empty(), false, Optional.empty(),
                    false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
