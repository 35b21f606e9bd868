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

/// LCF: it is reached here (H.225.0 §7.13).
public record LocationConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        TransportAddress callSignalAddress,
        TransportAddress rasAddress,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<AliasAddress>> destinationInfo,
        @Addition Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<EndpointType> destinationType,
        @Addition Optional<List<AliasAddress>> remoteExtensionAddress,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition Optional<List<SupportedProtocols>> supportedProtocols,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<List<AliasAddress>> modifiedSrcInfo,
        @Addition Optional<@Range(min = 0, max = 4_294_967_295L) Long> bandWidth,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        Extensions extensions) implements RasMessage {

    public LocationConfirm(int requestSeqNum, TransportAddress callSignalAddress, TransportAddress rasAddress) {
        this(requestSeqNum, callSignalAddress, rasAddress, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
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

    /// Puts a `LocationConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private TransportAddress callSignalAddress;
        private TransportAddress rasAddress;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<AliasAddress>> destinationInfo = Optional.empty();
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private Optional<EndpointType> destinationType = Optional.empty();
        private Optional<List<AliasAddress>> remoteExtensionAddress = Optional.empty();
        private Optional<List<Endpoint>> alternateEndpoints = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<AlternateTransportAddresses> alternateTransportAddresses = Optional.empty();
        private Optional<List<SupportedProtocols>> supportedProtocols = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Optional<List<AliasAddress>> modifiedSrcInfo = Optional.empty();
        private Optional<Long> bandWidth = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(LocationConfirm from) {
            requestSeqNum = from.requestSeqNum;
            callSignalAddress = from.callSignalAddress;
            rasAddress = from.rasAddress;
            nonStandardData = from.nonStandardData;
            destinationInfo = from.destinationInfo;
            destExtraCallInfo = from.destExtraCallInfo;
            destinationType = from.destinationType;
            remoteExtensionAddress = from.remoteExtensionAddress;
            alternateEndpoints = from.alternateEndpoints;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            alternateTransportAddresses = from.alternateTransportAddresses;
            supportedProtocols = from.supportedProtocols;
            multipleCalls = from.multipleCalls;
            featureSet = from.featureSet;
            genericData = from.genericData;
            circuitInfo = from.circuitInfo;
            serviceControl = from.serviceControl;
            modifiedSrcInfo = from.modifiedSrcInfo;
            bandWidth = from.bandWidth;
            language = from.language;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callSignalAddress(TransportAddress value) { callSignalAddress = value; return this; }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
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
        public Builder alternateTransportAddresses(AlternateTransportAddresses value) {
            alternateTransportAddresses = Optional.of(value);
            return this;
        }
        public Builder supportedProtocols(List<SupportedProtocols> value) {
            supportedProtocols = Optional.of(value);
            return this;
        }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder modifiedSrcInfo(List<AliasAddress> value) { modifiedSrcInfo = Optional.of(value); return this; }
        public Builder bandWidth(long value) { bandWidth = Optional.of(value); return this; }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public LocationConfirm build() {
            return new LocationConfirm(requestSeqNum, requireNonNull(callSignalAddress, "callSignalAddress"),
                    requireNonNull(rasAddress, "rasAddress"), nonStandardData, destinationInfo, destExtraCallInfo,
                    destinationType, remoteExtensionAddress, alternateEndpoints, tokens, cryptoTokens,
                    integrityCheckValue, alternateTransportAddresses, supportedProtocols, multipleCalls, featureSet,
                    genericData, circuitInfo, serviceControl, modifiedSrcInfo, bandWidth, language, extensions);
        }
    }
}
