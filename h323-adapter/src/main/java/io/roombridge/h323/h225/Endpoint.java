package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// Endpoint (H.225.0 Annex H).
public record Endpoint(
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<AliasAddress>> aliasAddress,
        Optional<List<TransportAddress>> callSignalAddress,
        Optional<List<TransportAddress>> rasAddress,
        Optional<EndpointType> endpointType,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<@Range(min = 0, max = 127) Integer> priority,
        Optional<List<AliasAddress>> remoteExtensionAddress,
        Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<FeatureSet> featureSet,
        Extensions extensions) {

    public Endpoint() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `Endpoint` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<AliasAddress>> aliasAddress = Optional.empty();
        private Optional<List<TransportAddress>> callSignalAddress = Optional.empty();
        private Optional<List<TransportAddress>> rasAddress = Optional.empty();
        private Optional<EndpointType> endpointType = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<Integer> priority = Optional.empty();
        private Optional<List<AliasAddress>> remoteExtensionAddress = Optional.empty();
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private Optional<AlternateTransportAddresses> alternateTransportAddresses = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(Endpoint from) {
            nonStandardData = from.nonStandardData;
            aliasAddress = from.aliasAddress;
            callSignalAddress = from.callSignalAddress;
            rasAddress = from.rasAddress;
            endpointType = from.endpointType;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            priority = from.priority;
            remoteExtensionAddress = from.remoteExtensionAddress;
            destExtraCallInfo = from.destExtraCallInfo;
            alternateTransportAddresses = from.alternateTransportAddresses;
            circuitInfo = from.circuitInfo;
            featureSet = from.featureSet;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder aliasAddress(List<AliasAddress> value) { aliasAddress = Optional.of(value); return this; }
        public Builder callSignalAddress(List<TransportAddress> value) {
            callSignalAddress = Optional.of(value);
            return this;
        }
        public Builder rasAddress(List<TransportAddress> value) { rasAddress = Optional.of(value); return this; }
        public Builder endpointType(EndpointType value) { endpointType = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder priority(int value) { priority = Optional.of(value); return this; }
        public Builder remoteExtensionAddress(List<AliasAddress> value) {
            remoteExtensionAddress = Optional.of(value);
            return this;
        }
        public Builder destExtraCallInfo(List<AliasAddress> value) {
            destExtraCallInfo = Optional.of(value);
            return this;
        }
        public Builder alternateTransportAddresses(AlternateTransportAddresses value) {
            alternateTransportAddresses = Optional.of(value);
            return this;
        }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public Endpoint build() {
            return new Endpoint(nonStandardData, aliasAddress, callSignalAddress, rasAddress, endpointType, tokens,
                    cryptoTokens, priority, remoteExtensionAddress, destExtraCallInfo, alternateTransportAddresses,
                    circuitInfo, featureSet, extensions);
        }
    }
}
