package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// ARQ: may I make or answer this call? (H.225.0 §7.11)
public record AdmissionRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        CallType callType,
        Optional<CallModel> callModel,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        Optional<List<AliasAddress>> destinationInfo,
        Optional<TransportAddress> destCallSignalAddress,
        Optional<List<AliasAddress>> destExtraCallInfo,
        List<AliasAddress> srcInfo,
        Optional<TransportAddress> srcCallSignalAddress,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        @Range(min = 0, max = 65_535) int callReferenceValue,
        Optional<NonStandardParameter> nonStandardData,
        Optional<QseriesOptions> callServices,
        @Size(16) Octets conferenceID,
        boolean activeMC,
        boolean answerCall,
        @Addition Optional<Boolean> canMapAlias,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<Endpoint>> srcAlternatives,
        @Addition Optional<List<Endpoint>> destAlternatives,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<TransportQOS> transportQOS,
        @Addition Optional<Boolean> willSupplyUUIEs,
        @Addition Optional<CallLinkage> callLinkage,
        @Addition Optional<DataRate> gatewayDataRate,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<SupportedProtocols>> desiredProtocols,
        @Addition Optional<TunnelledProtocol> desiredTunnelledProtocol,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<Boolean> canMapSrcAlias,
        Extensions extensions) implements RasMessage {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `AdmissionRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private CallType callType;
        private Optional<CallModel> callModel = Optional.empty();
        private String endpointIdentifier;
        private Optional<List<AliasAddress>> destinationInfo = Optional.empty();
        private Optional<TransportAddress> destCallSignalAddress = Optional.empty();
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private List<AliasAddress> srcInfo;
        private Optional<TransportAddress> srcCallSignalAddress = Optional.empty();
        private long bandWidth;
        private int callReferenceValue;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<QseriesOptions> callServices = Optional.empty();
        private Octets conferenceID;
        private boolean activeMC;
        private boolean answerCall;
        private Optional<Boolean> canMapAlias = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Endpoint>> srcAlternatives = Optional.empty();
        private Optional<List<Endpoint>> destAlternatives = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Optional<Boolean> willSupplyUUIEs = Optional.empty();
        private Optional<CallLinkage> callLinkage = Optional.empty();
        private Optional<DataRate> gatewayDataRate = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<List<SupportedProtocols>> desiredProtocols = Optional.empty();
        private Optional<TunnelledProtocol> desiredTunnelledProtocol = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<Boolean> canMapSrcAlias = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(AdmissionRequest from) {
            requestSeqNum = from.requestSeqNum;
            callType = from.callType;
            callModel = from.callModel;
            endpointIdentifier = from.endpointIdentifier;
            destinationInfo = from.destinationInfo;
            destCallSignalAddress = from.destCallSignalAddress;
            destExtraCallInfo = from.destExtraCallInfo;
            srcInfo = from.srcInfo;
            srcCallSignalAddress = from.srcCallSignalAddress;
            bandWidth = from.bandWidth;
            callReferenceValue = from.callReferenceValue;
            nonStandardData = from.nonStandardData;
            callServices = from.callServices;
            conferenceID = from.conferenceID;
            activeMC = from.activeMC;
            answerCall = from.answerCall;
            canMapAlias = from.canMapAlias;
            callIdentifier = from.callIdentifier;
            srcAlternatives = from.srcAlternatives;
            destAlternatives = from.destAlternatives;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            transportQOS = from.transportQOS;
            willSupplyUUIEs = from.willSupplyUUIEs;
            callLinkage = from.callLinkage;
            gatewayDataRate = from.gatewayDataRate;
            capacity = from.capacity;
            circuitInfo = from.circuitInfo;
            desiredProtocols = from.desiredProtocols;
            desiredTunnelledProtocol = from.desiredTunnelledProtocol;
            featureSet = from.featureSet;
            genericData = from.genericData;
            canMapSrcAlias = from.canMapSrcAlias;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callType(CallType value) { callType = value; return this; }
        public Builder callModel(CallModel value) { callModel = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder destinationInfo(List<AliasAddress> value) { destinationInfo = Optional.of(value); return this; }
        public Builder destCallSignalAddress(TransportAddress value) {
            destCallSignalAddress = Optional.of(value);
            return this;
        }
        public Builder destExtraCallInfo(List<AliasAddress> value) {
            destExtraCallInfo = Optional.of(value);
            return this;
        }
        public Builder srcInfo(List<AliasAddress> value) { srcInfo = value; return this; }
        public Builder srcCallSignalAddress(TransportAddress value) {
            srcCallSignalAddress = Optional.of(value);
            return this;
        }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder callServices(QseriesOptions value) { callServices = Optional.of(value); return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder activeMC(boolean value) { activeMC = value; return this; }
        public Builder answerCall(boolean value) { answerCall = value; return this; }
        public Builder canMapAlias(boolean value) { canMapAlias = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder srcAlternatives(List<Endpoint> value) { srcAlternatives = Optional.of(value); return this; }
        public Builder destAlternatives(List<Endpoint> value) { destAlternatives = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder willSupplyUUIEs(boolean value) { willSupplyUUIEs = Optional.of(value); return this; }
        public Builder callLinkage(CallLinkage value) { callLinkage = Optional.of(value); return this; }
        public Builder gatewayDataRate(DataRate value) { gatewayDataRate = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
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
        public Builder canMapSrcAlias(boolean value) { canMapSrcAlias = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public AdmissionRequest build() {
            return new AdmissionRequest(requestSeqNum, requireNonNull(callType, "callType"), callModel,
                    requireNonNull(endpointIdentifier, "endpointIdentifier"), destinationInfo, destCallSignalAddress,
                    destExtraCallInfo, requireNonNull(srcInfo, "srcInfo"), srcCallSignalAddress, bandWidth,
                    callReferenceValue, nonStandardData, callServices, requireNonNull(conferenceID, "conferenceID"),
                    activeMC, answerCall, canMapAlias, callIdentifier, srcAlternatives, destAlternatives,
                    gatekeeperIdentifier, tokens, cryptoTokens, integrityCheckValue, transportQOS, willSupplyUUIEs,
                    callLinkage, gatewayDataRate, capacity, circuitInfo, desiredProtocols, desiredTunnelledProtocol,
                    featureSet, genericData, canMapSrcAlias, extensions);
        }
    }
}
