package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// ACF: yes, to this address and with this bandwidth (H.225.0 §7.11).
public record AdmissionConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        CallModel callModel,
        TransportAddress destCallSignalAddress,
        Optional<@Range(min = 1, max = 65_535) Integer> irrFrequency,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<AliasAddress>> destinationInfo,
        @Addition Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<EndpointType> destinationType,
        @Addition Optional<List<AliasAddress>> remoteExtensionAddress,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<TransportQOS> transportQOS,
        @Addition Optional<Boolean> willRespondToIRR,
        @Addition Optional<UUIEsRequested> uuiesRequested,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition Optional<UseSpecifiedTransport> useSpecifiedTransport,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<RasUsageSpecification>> usageSpec,
        @Addition Optional<List<SupportedProtocols>> supportedProtocols,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<List<AliasAddress>> modifiedSrcInfo,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage {

    public AdmissionConfirm(int requestSeqNum, long bandWidth, CallModel callModel,
            TransportAddress destCallSignalAddress) {
        this(requestSeqNum, bandWidth, callModel, destCallSignalAddress, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `AdmissionConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private long bandWidth;
        private CallModel callModel;
        private TransportAddress destCallSignalAddress;
        private Optional<Integer> irrFrequency = Optional.empty();
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<AliasAddress>> destinationInfo = Optional.empty();
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private Optional<EndpointType> destinationType = Optional.empty();
        private Optional<List<AliasAddress>> remoteExtensionAddress = Optional.empty();
        private Optional<List<Endpoint>> alternateEndpoints = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Optional<Boolean> willRespondToIRR = Optional.empty();
        private Optional<UUIEsRequested> uuiesRequested = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Optional<AlternateTransportAddresses> alternateTransportAddresses = Optional.empty();
        private Optional<UseSpecifiedTransport> useSpecifiedTransport = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<List<RasUsageSpecification>> usageSpec = Optional.empty();
        private Optional<List<SupportedProtocols>> supportedProtocols = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<List<AliasAddress>> modifiedSrcInfo = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(AdmissionConfirm from) {
            requestSeqNum = from.requestSeqNum;
            bandWidth = from.bandWidth;
            callModel = from.callModel;
            destCallSignalAddress = from.destCallSignalAddress;
            irrFrequency = from.irrFrequency;
            nonStandardData = from.nonStandardData;
            destinationInfo = from.destinationInfo;
            destExtraCallInfo = from.destExtraCallInfo;
            destinationType = from.destinationType;
            remoteExtensionAddress = from.remoteExtensionAddress;
            alternateEndpoints = from.alternateEndpoints;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            transportQOS = from.transportQOS;
            willRespondToIRR = from.willRespondToIRR;
            uuiesRequested = from.uuiesRequested;
            language = from.language;
            alternateTransportAddresses = from.alternateTransportAddresses;
            useSpecifiedTransport = from.useSpecifiedTransport;
            circuitInfo = from.circuitInfo;
            usageSpec = from.usageSpec;
            supportedProtocols = from.supportedProtocols;
            serviceControl = from.serviceControl;
            multipleCalls = from.multipleCalls;
            featureSet = from.featureSet;
            genericData = from.genericData;
            modifiedSrcInfo = from.modifiedSrcInfo;
            assignedGatekeeper = from.assignedGatekeeper;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder callModel(CallModel value) { callModel = value; return this; }
        public Builder destCallSignalAddress(TransportAddress value) { destCallSignalAddress = value; return this; }
        public Builder irrFrequency(int value) { irrFrequency = Optional.of(value); return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder destinationInfo(List<AliasAddress> value) { destinationInfo = Optional.of(value); return this; }
        public Builder destExtraCallInfo(List<AliasAddress> value) {
            destExtraCallInfo = Optional.of(value);
            return this;
        }
        public Builder destinationType(EndpointType value) { destinationType = Optional.of(value); return this; }
        public Builder remoteExtensionAddress(List<AliasAddress> value) {
            remoteExtensionAddress = Optional.of(value);
            return this;
        }
        public Builder alternateEndpoints(List<Endpoint> value) {
            alternateEndpoints = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder willRespondToIRR(boolean value) { willRespondToIRR = Optional.of(value); return this; }
        public Builder uuiesRequested(UUIEsRequested value) { uuiesRequested = Optional.of(value); return this; }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder alternateTransportAddresses(AlternateTransportAddresses value) {
            alternateTransportAddresses = Optional.of(value);
            return this;
        }
        public Builder useSpecifiedTransport(UseSpecifiedTransport value) {
            useSpecifiedTransport = Optional.of(value);
            return this;
        }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder usageSpec(List<RasUsageSpecification> value) { usageSpec = Optional.of(value); return this; }
        public Builder supportedProtocols(List<SupportedProtocols> value) {
            supportedProtocols = Optional.of(value);
            return this;
        }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder modifiedSrcInfo(List<AliasAddress> value) { modifiedSrcInfo = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public AdmissionConfirm build() {
            return new AdmissionConfirm(requestSeqNum, bandWidth, requireNonNull(callModel, "callModel"),
                    requireNonNull(destCallSignalAddress, "destCallSignalAddress"), irrFrequency, nonStandardData,
                    destinationInfo, destExtraCallInfo, destinationType, remoteExtensionAddress, alternateEndpoints,
                    tokens, cryptoTokens, integrityCheckValue, transportQOS, willRespondToIRR, uuiesRequested, language,
                    alternateTransportAddresses, useSpecifiedTransport, circuitInfo, usageSpec, supportedProtocols,
                    serviceControl, multipleCalls, featureSet, genericData, modifiedSrcInfo, assignedGatekeeper,
                    extensions);
        }
    }
}
