package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// RCF: registered, with an endpoint identifier (H.225.0 §7.9).
public record RegistrationConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        List<TransportAddress> callSignalAddress,
        Optional<List<AliasAddress>> terminalAlias,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        @Addition Optional<List<AlternateGK>> alternateGatekeeper,
        @Addition Optional<@Range(min = 1, max = 4_294_967_295L) Long> timeToLive,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Boolean> willRespondToIRR,
        @Addition Optional<PreGrantedARQ> preGrantedARQ,
        @Addition Optional<Boolean> maintainConnection,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition @Present boolean supportsAdditiveRegistration,
        @Addition Optional<List<AddressPattern>> terminalAliasPattern,
        @Addition Optional<List<SupportedPrefix>> supportedPrefixes,
        @Addition Optional<List<RasUsageSpecification>> usageSpec,
        @Addition Optional<AliasAddress> featureServerAlias,
        @Addition Optional<CapacityReportingSpecification> capacityReportingSpec,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        @Addition Optional<RehomingModel> rehomingModel,
        @Addition Optional<TransportQOS> transportQOS,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        Extensions extensions) implements RasMessage, Signable {

    public RegistrationConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier,
            List<TransportAddress> callSignalAddress, String endpointIdentifier) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), callSignalAddress, Optional.empty(), Optional.empty(),
                endpointIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Override
    public RegistrationConfirm withCryptoTokens(List<CryptoH323Token> proofs) {
        return new RegistrationConfirm(requestSeqNum, protocolIdentifier, nonStandardData, callSignalAddress,
                terminalAlias, gatekeeperIdentifier, endpointIdentifier, alternateGatekeeper, timeToLive, tokens,
                Optional.of(proofs), integrityCheckValue, willRespondToIRR, preGrantedARQ, maintainConnection,
                serviceControl, supportsAdditiveRegistration, terminalAliasPattern, supportedPrefixes, usageSpec,
                featureServerAlias, capacityReportingSpec, featureSet, genericData, assignedGatekeeper, rehomingModel,
                transportQOS, language, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    public record PreGrantedARQ(
            boolean makeCall,
            boolean useGKCallSignalAddressToMakeCall,
            boolean answerCall,
            boolean useGKCallSignalAddressToAnswer,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> irrFrequencyInCall,
            @Addition Optional<@Range(min = 0, max = 4_294_967_295L) Long> totalBandwidthRestriction,
            @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
            @Addition Optional<UseSpecifiedTransport> useSpecifiedTransport,
            Extensions extensions) {

        public PreGrantedARQ(boolean makeCall, boolean useGKCallSignalAddressToMakeCall, boolean answerCall,
                boolean useGKCallSignalAddressToAnswer) {
            this(makeCall, useGKCallSignalAddressToMakeCall, answerCall, useGKCallSignalAddressToAnswer,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }

    /// Puts a `RegistrationConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private List<TransportAddress> callSignalAddress;
        private Optional<List<AliasAddress>> terminalAlias = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private String endpointIdentifier;
        private Optional<Long> timeToLive = Optional.empty();
        private Optional<Boolean> willRespondToIRR = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder terminalAlias(List<AliasAddress> value) { terminalAlias = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder timeToLive(long value) { timeToLive = Optional.of(value); return this; }
        public Builder willRespondToIRR(boolean value) { willRespondToIRR = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }

        public RegistrationConfirm build() {
            return new RegistrationConfirm(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), requireNonNull(callSignalAddress, "callSignalAddress"), terminalAlias,
                    gatekeeperIdentifier, requireNonNull(endpointIdentifier, "endpointIdentifier"), Optional.empty(),
                    timeToLive, Optional.empty(), Optional.empty(), Optional.empty(), willRespondToIRR,
                    Optional.empty(), maintainConnection, Optional.empty(), false, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
