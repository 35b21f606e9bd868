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
        Extensions extensions) implements RasMessage, Signable {

    @Override
    public AdmissionRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new AdmissionRequest(requestSeqNum, callType, callModel, endpointIdentifier, destinationInfo,
                destCallSignalAddress, destExtraCallInfo, srcInfo, srcCallSignalAddress, bandWidth, callReferenceValue,
                nonStandardData, callServices, conferenceID, activeMC, answerCall, canMapAlias, callIdentifier,
                srcAlternatives, destAlternatives, gatekeeperIdentifier, tokens, Optional.of(proofs),
                integrityCheckValue, transportQOS, willSupplyUUIEs, callLinkage, gatewayDataRate, capacity, circuitInfo,
                desiredProtocols, desiredTunnelledProtocol, featureSet, genericData, canMapSrcAlias, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `AdmissionRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private CallType callType;
        private Optional<CallModel> callModel = Optional.empty();
        private String endpointIdentifier;
        private Optional<List<AliasAddress>> destinationInfo = Optional.empty();
        private List<AliasAddress> srcInfo;
        private long bandWidth;
        private int callReferenceValue;
        private Octets conferenceID;
        private boolean activeMC;
        private boolean answerCall;
        private Optional<Boolean> canMapAlias = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<Boolean> willSupplyUUIEs = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callType(CallType value) { callType = value; return this; }
        public Builder callModel(CallModel value) { callModel = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder destinationInfo(List<AliasAddress> value) { destinationInfo = Optional.of(value); return this; }
        public Builder srcInfo(List<AliasAddress> value) { srcInfo = value; return this; }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder activeMC(boolean value) { activeMC = value; return this; }
        public Builder answerCall(boolean value) { answerCall = value; return this; }
        public Builder canMapAlias(boolean value) { canMapAlias = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder willSupplyUUIEs(boolean value) { willSupplyUUIEs = Optional.of(value); return this; }

        public AdmissionRequest build() {
            return new AdmissionRequest(requestSeqNum, requireNonNull(callType, "callType"), callModel,
                    requireNonNull(endpointIdentifier, "endpointIdentifier"), destinationInfo, Optional.empty(),
                    Optional.empty(), requireNonNull(srcInfo, "srcInfo"), Optional.empty(), bandWidth,
                    callReferenceValue, Optional.empty(), Optional.empty(),
                    requireNonNull(conferenceID, "conferenceID"), activeMC, answerCall, canMapAlias, callIdentifier,
                    Optional.empty(), Optional.empty(), gatekeeperIdentifier, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), willSupplyUUIEs, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
