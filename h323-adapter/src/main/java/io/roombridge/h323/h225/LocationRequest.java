package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// LRQ: where is this alias? (H.225.0 §7.13)
public record LocationRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<@Bmp @Size(min = 1, max = 128) String> endpointIdentifier,
        List<AliasAddress> destinationInfo,
        Optional<NonStandardParameter> nonStandardData,
        TransportAddress replyAddress,
        @Addition Optional<List<AliasAddress>> sourceInfo,
        @Addition Optional<Boolean> canMapAlias,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<List<SupportedProtocols>> desiredProtocols,
        @Addition Optional<TunnelledProtocol> desiredTunnelledProtocol,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<@Range(min = 1, max = 255) Integer> hopCount,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<@Range(min = 0, max = 4_294_967_295L) Long> bandWidth,
        @Addition Optional<List<AliasAddress>> sourceEndpointInfo,
        @Addition Optional<Boolean> canMapSrcAlias,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        Extensions extensions) implements RasMessage {

    public LocationRequest(int requestSeqNum, List<AliasAddress> destinationInfo, TransportAddress replyAddress) {
        this(requestSeqNum, Optional.empty(), destinationInfo, Optional.empty(), replyAddress, Optional.empty(),
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

    /// Puts a `LocationRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private Optional<String> endpointIdentifier = Optional.empty();
        private List<AliasAddress> destinationInfo;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private TransportAddress replyAddress;
        private Optional<List<AliasAddress>> sourceInfo = Optional.empty();
        private Optional<Boolean> canMapAlias = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<List<SupportedProtocols>> desiredProtocols = Optional.empty();
        private Optional<TunnelledProtocol> desiredTunnelledProtocol = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<Integer> hopCount = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<Long> bandWidth = Optional.empty();
        private Optional<List<AliasAddress>> sourceEndpointInfo = Optional.empty();
        private Optional<Boolean> canMapSrcAlias = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(LocationRequest from) {
            requestSeqNum = from.requestSeqNum;
            endpointIdentifier = from.endpointIdentifier;
            destinationInfo = from.destinationInfo;
            nonStandardData = from.nonStandardData;
            replyAddress = from.replyAddress;
            sourceInfo = from.sourceInfo;
            canMapAlias = from.canMapAlias;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            desiredProtocols = from.desiredProtocols;
            desiredTunnelledProtocol = from.desiredTunnelledProtocol;
            featureSet = from.featureSet;
            genericData = from.genericData;
            hopCount = from.hopCount;
            circuitInfo = from.circuitInfo;
            callIdentifier = from.callIdentifier;
            bandWidth = from.bandWidth;
            sourceEndpointInfo = from.sourceEndpointInfo;
            canMapSrcAlias = from.canMapSrcAlias;
            language = from.language;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder destinationInfo(List<AliasAddress> value) { destinationInfo = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder replyAddress(TransportAddress value) { replyAddress = value; return this; }
        public Builder sourceInfo(List<AliasAddress> value) { sourceInfo = Optional.of(value); return this; }
        public Builder canMapAlias(boolean value) { canMapAlias = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder desiredProtocols(List<SupportedProtocols> value) {
            desiredProtocols = Optional.of(value);
            return this;
        }
        public Builder desiredTunnelledProtocol(TunnelledProtocol value) {
            desiredTunnelledProtocol = Optional.of(value);
            return this;
        }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder hopCount(int value) { hopCount = Optional.of(value); return this; }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder bandWidth(long value) { bandWidth = Optional.of(value); return this; }
        public Builder sourceEndpointInfo(List<AliasAddress> value) {
            sourceEndpointInfo = Optional.of(value);
            return this;
        }
        public Builder canMapSrcAlias(boolean value) { canMapSrcAlias = Optional.of(value); return this; }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public LocationRequest build() {
            return new LocationRequest(requestSeqNum, endpointIdentifier,
                    requireNonNull(destinationInfo, "destinationInfo"), nonStandardData,
                    requireNonNull(replyAddress, "replyAddress"), sourceInfo, canMapAlias, gatekeeperIdentifier, tokens,
                    cryptoTokens, integrityCheckValue, desiredProtocols, desiredTunnelledProtocol, featureSet,
                    genericData, hopCount, circuitInfo, callIdentifier, bandWidth, sourceEndpointInfo, canMapSrcAlias,
                    language, extensions);
        }
    }
}
