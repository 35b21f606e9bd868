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
        Extensions extensions) implements RasMessage {

    public RegistrationConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier,
            List<TransportAddress> callSignalAddress, String endpointIdentifier) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), callSignalAddress, Optional.empty(), Optional.empty(),
                endpointIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `PreGrantedARQ` together, component by component.
        public static final class Builder {

            private boolean makeCall;
            private boolean useGKCallSignalAddressToMakeCall;
            private boolean answerCall;
            private boolean useGKCallSignalAddressToAnswer;
            private Optional<Integer> irrFrequencyInCall = Optional.empty();
            private Optional<Long> totalBandwidthRestriction = Optional.empty();
            private Optional<AlternateTransportAddresses> alternateTransportAddresses = Optional.empty();
            private Optional<UseSpecifiedTransport> useSpecifiedTransport = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(PreGrantedARQ from) {
                makeCall = from.makeCall;
                useGKCallSignalAddressToMakeCall = from.useGKCallSignalAddressToMakeCall;
                answerCall = from.answerCall;
                useGKCallSignalAddressToAnswer = from.useGKCallSignalAddressToAnswer;
                irrFrequencyInCall = from.irrFrequencyInCall;
                totalBandwidthRestriction = from.totalBandwidthRestriction;
                alternateTransportAddresses = from.alternateTransportAddresses;
                useSpecifiedTransport = from.useSpecifiedTransport;
                extensions = from.extensions;
            }

            public Builder makeCall(boolean value) { makeCall = value; return this; }
            public Builder useGKCallSignalAddressToMakeCall(boolean value) {
                useGKCallSignalAddressToMakeCall = value;
                return this;
            }
            public Builder answerCall(boolean value) { answerCall = value; return this; }
            public Builder useGKCallSignalAddressToAnswer(boolean value) {
                useGKCallSignalAddressToAnswer = value;
                return this;
            }
            public Builder irrFrequencyInCall(int value) { irrFrequencyInCall = Optional.of(value); return this; }
            public Builder totalBandwidthRestriction(long value) {
                totalBandwidthRestriction = Optional.of(value);
                return this;
            }
            public Builder alternateTransportAddresses(AlternateTransportAddresses value) {
                alternateTransportAddresses = Optional.of(value);
                return this;
            }
            public Builder useSpecifiedTransport(UseSpecifiedTransport value) {
                useSpecifiedTransport = Optional.of(value);
                return this;
            }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public PreGrantedARQ build() {
                return new PreGrantedARQ(makeCall, useGKCallSignalAddressToMakeCall, answerCall,
                        useGKCallSignalAddressToAnswer, irrFrequencyInCall, totalBandwidthRestriction,
                        alternateTransportAddresses, useSpecifiedTransport, extensions);
            }
        }
    }

    /// Puts a `RegistrationConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private List<TransportAddress> callSignalAddress;
        private Optional<List<AliasAddress>> terminalAlias = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private String endpointIdentifier;
        private Optional<List<AlternateGK>> alternateGatekeeper = Optional.empty();
        private Optional<Long> timeToLive = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Boolean> willRespondToIRR = Optional.empty();
        private Optional<PreGrantedARQ> preGrantedARQ = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private boolean supportsAdditiveRegistration;
        private Optional<List<AddressPattern>> terminalAliasPattern = Optional.empty();
        private Optional<List<SupportedPrefix>> supportedPrefixes = Optional.empty();
        private Optional<List<RasUsageSpecification>> usageSpec = Optional.empty();
        private Optional<AliasAddress> featureServerAlias = Optional.empty();
        private Optional<CapacityReportingSpecification> capacityReportingSpec = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Optional<RehomingModel> rehomingModel = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RegistrationConfirm from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            callSignalAddress = from.callSignalAddress;
            terminalAlias = from.terminalAlias;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            endpointIdentifier = from.endpointIdentifier;
            alternateGatekeeper = from.alternateGatekeeper;
            timeToLive = from.timeToLive;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            willRespondToIRR = from.willRespondToIRR;
            preGrantedARQ = from.preGrantedARQ;
            maintainConnection = from.maintainConnection;
            serviceControl = from.serviceControl;
            supportsAdditiveRegistration = from.supportsAdditiveRegistration;
            terminalAliasPattern = from.terminalAliasPattern;
            supportedPrefixes = from.supportedPrefixes;
            usageSpec = from.usageSpec;
            featureServerAlias = from.featureServerAlias;
            capacityReportingSpec = from.capacityReportingSpec;
            featureSet = from.featureSet;
            genericData = from.genericData;
            assignedGatekeeper = from.assignedGatekeeper;
            rehomingModel = from.rehomingModel;
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
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder terminalAlias(List<AliasAddress> value) { terminalAlias = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder alternateGatekeeper(List<AlternateGK> value) {
            alternateGatekeeper = Optional.of(value);
            return this;
        }
        public Builder timeToLive(long value) { timeToLive = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder willRespondToIRR(boolean value) { willRespondToIRR = Optional.of(value); return this; }
        public Builder preGrantedARQ(PreGrantedARQ value) { preGrantedARQ = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder supportsAdditiveRegistration(boolean value) {
            supportsAdditiveRegistration = value;
            return this;
        }
        public Builder terminalAliasPattern(List<AddressPattern> value) {
            terminalAliasPattern = Optional.of(value);
            return this;
        }
        public Builder supportedPrefixes(List<SupportedPrefix> value) {
            supportedPrefixes = Optional.of(value);
            return this;
        }
        public Builder usageSpec(List<RasUsageSpecification> value) { usageSpec = Optional.of(value); return this; }
        public Builder featureServerAlias(AliasAddress value) { featureServerAlias = Optional.of(value); return this; }
        public Builder capacityReportingSpec(CapacityReportingSpecification value) {
            capacityReportingSpec = Optional.of(value);
            return this;
        }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder rehomingModel(RehomingModel value) { rehomingModel = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RegistrationConfirm build() {
            return new RegistrationConfirm(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    nonStandardData, requireNonNull(callSignalAddress, "callSignalAddress"), terminalAlias,
                    gatekeeperIdentifier, requireNonNull(endpointIdentifier, "endpointIdentifier"), alternateGatekeeper,
                    timeToLive, tokens, cryptoTokens, integrityCheckValue, willRespondToIRR, preGrantedARQ,
                    maintainConnection, serviceControl, supportsAdditiveRegistration, terminalAliasPattern,
                    supportedPrefixes, usageSpec, featureServerAlias, capacityReportingSpec, featureSet, genericData,
                    assignedGatekeeper, rehomingModel, transportQOS, language, extensions);
        }
    }
}
