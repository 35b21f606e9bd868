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
        Extensions extensions) implements RasMessage {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `RegistrationRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private boolean discoveryComplete;
        private List<TransportAddress> callSignalAddress;
        private List<TransportAddress> rasAddress;
        private EndpointType terminalType;
        private Optional<List<AliasAddress>> terminalAlias = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private VendorIdentifier endpointVendor;
        private Optional<List<Endpoint>> alternateEndpoints = Optional.empty();
        private Optional<Long> timeToLive = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Boolean> keepAlive = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<Boolean> willSupplyUUIEs = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<AlternateTransportAddresses> alternateTransportAddresses = Optional.empty();
        private boolean additiveRegistration;
        private Optional<List<AddressPattern>> terminalAliasPattern = Optional.empty();
        private boolean supportsAltGK;
        private Optional<RasUsageInfoTypes> usageReportingCapability = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<List<Octets>> supportedH248Packages = Optional.empty();
        private Optional<CallCreditCapability> callCreditCapability = Optional.empty();
        private Optional<CapacityReportingCapability> capacityReportingCapability = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private boolean restart;
        private boolean supportsACFSequences;
        private Optional<Boolean> supportsAssignedGK = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RegistrationRequest from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            discoveryComplete = from.discoveryComplete;
            callSignalAddress = from.callSignalAddress;
            rasAddress = from.rasAddress;
            terminalType = from.terminalType;
            terminalAlias = from.terminalAlias;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            endpointVendor = from.endpointVendor;
            alternateEndpoints = from.alternateEndpoints;
            timeToLive = from.timeToLive;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            keepAlive = from.keepAlive;
            endpointIdentifier = from.endpointIdentifier;
            willSupplyUUIEs = from.willSupplyUUIEs;
            maintainConnection = from.maintainConnection;
            alternateTransportAddresses = from.alternateTransportAddresses;
            additiveRegistration = from.additiveRegistration;
            terminalAliasPattern = from.terminalAliasPattern;
            supportsAltGK = from.supportsAltGK;
            usageReportingCapability = from.usageReportingCapability;
            multipleCalls = from.multipleCalls;
            supportedH248Packages = from.supportedH248Packages;
            callCreditCapability = from.callCreditCapability;
            capacityReportingCapability = from.capacityReportingCapability;
            capacity = from.capacity;
            featureSet = from.featureSet;
            genericData = from.genericData;
            restart = from.restart;
            supportsACFSequences = from.supportsACFSequences;
            supportsAssignedGK = from.supportsAssignedGK;
            assignedGatekeeper = from.assignedGatekeeper;
            transportQOS = from.transportQOS;
            language = from.language;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder discoveryComplete(boolean value) { discoveryComplete = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder rasAddress(List<TransportAddress> value) { rasAddress = value; return this; }
        public Builder terminalType(EndpointType value) { terminalType = value; return this; }
        public Builder terminalAlias(List<AliasAddress> value) { terminalAlias = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder endpointVendor(VendorIdentifier value) { endpointVendor = value; return this; }
        public Builder alternateEndpoints(List<Endpoint> value) {
            alternateEndpoints = Optional.of(value);
            return this;
        }
        public Builder timeToLive(long value) { timeToLive = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder keepAlive(boolean value) { keepAlive = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder willSupplyUUIEs(boolean value) { willSupplyUUIEs = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder alternateTransportAddresses(AlternateTransportAddresses value) {
            alternateTransportAddresses = Optional.of(value);
            return this;
        }
        public Builder additiveRegistration(boolean value) { additiveRegistration = value; return this; }
        public Builder terminalAliasPattern(List<AddressPattern> value) {
            terminalAliasPattern = Optional.of(value);
            return this;
        }
        public Builder supportsAltGK(boolean value) { supportsAltGK = value; return this; }
        public Builder usageReportingCapability(RasUsageInfoTypes value) {
            usageReportingCapability = Optional.of(value);
            return this;
        }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder supportedH248Packages(List<Octets> value) {
            supportedH248Packages = Optional.of(value);
            return this;
        }
        public Builder callCreditCapability(CallCreditCapability value) {
            callCreditCapability = Optional.of(value);
            return this;
        }
        public Builder capacityReportingCapability(CapacityReportingCapability value) {
            capacityReportingCapability = Optional.of(value);
            return this;
        }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder restart(boolean value) { restart = value; return this; }
        public Builder supportsACFSequences(boolean value) { supportsACFSequences = value; return this; }
        public Builder supportsAssignedGK(boolean value) { supportsAssignedGK = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RegistrationRequest build() {
            return new RegistrationRequest(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    nonStandardData, discoveryComplete, requireNonNull(callSignalAddress, "callSignalAddress"),
                    requireNonNull(rasAddress, "rasAddress"), requireNonNull(terminalType, "terminalType"),
                    terminalAlias, gatekeeperIdentifier, requireNonNull(endpointVendor, "endpointVendor"),
                    alternateEndpoints, timeToLive, tokens, cryptoTokens, integrityCheckValue, keepAlive,
                    endpointIdentifier, willSupplyUUIEs, maintainConnection, alternateTransportAddresses,
                    additiveRegistration, terminalAliasPattern, supportsAltGK, usageReportingCapability, multipleCalls,
                    supportedH248Packages, callCreditCapability, capacityReportingCapability, capacity, featureSet,
                    genericData, restart, supportsACFSequences, supportsAssignedGK, assignedGatekeeper, transportQOS,
                    language, extensions);
        }
    }
}
