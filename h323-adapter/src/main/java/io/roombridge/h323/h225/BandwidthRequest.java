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

/// BRQ: another bandwidth for a call (H.225.0 §7.12).
public record BandwidthRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        @Size(16) Octets conferenceID,
        @Range(min = 0, max = 65_535) int callReferenceValue,
        Optional<CallType> callType,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Boolean> answeredCall,
        @Addition Optional<CallLinkage> callLinkage,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<RasUsageInformation> usageInformation,
        @Addition Optional<List<BandwidthDetails>> bandwidthDetails,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<TransportQOS> transportQOS,
        Extensions extensions) implements RasMessage {

    public BandwidthRequest(int requestSeqNum, String endpointIdentifier, Octets conferenceID, int callReferenceValue,
            long bandWidth) {
        this(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue, Optional.empty(), bandWidth,
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

    /// Puts a `BandwidthRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private String endpointIdentifier;
        private Octets conferenceID;
        private int callReferenceValue;
        private Optional<CallType> callType = Optional.empty();
        private long bandWidth;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Boolean> answeredCall = Optional.empty();
        private Optional<CallLinkage> callLinkage = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<RasUsageInformation> usageInformation = Optional.empty();
        private Optional<List<BandwidthDetails>> bandwidthDetails = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(BandwidthRequest from) {
            requestSeqNum = from.requestSeqNum;
            endpointIdentifier = from.endpointIdentifier;
            conferenceID = from.conferenceID;
            callReferenceValue = from.callReferenceValue;
            callType = from.callType;
            bandWidth = from.bandWidth;
            nonStandardData = from.nonStandardData;
            callIdentifier = from.callIdentifier;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            answeredCall = from.answeredCall;
            callLinkage = from.callLinkage;
            capacity = from.capacity;
            usageInformation = from.usageInformation;
            bandwidthDetails = from.bandwidthDetails;
            genericData = from.genericData;
            transportQOS = from.transportQOS;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder callType(CallType value) { callType = Optional.of(value); return this; }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder answeredCall(boolean value) { answeredCall = Optional.of(value); return this; }
        public Builder callLinkage(CallLinkage value) { callLinkage = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder usageInformation(RasUsageInformation value) {
            usageInformation = Optional.of(value);
            return this;
        }
        public Builder bandwidthDetails(List<BandwidthDetails> value) {
            bandwidthDetails = Optional.of(value);
            return this;
        }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public BandwidthRequest build() {
            return new BandwidthRequest(requestSeqNum, requireNonNull(endpointIdentifier, "endpointIdentifier"),
                    requireNonNull(conferenceID, "conferenceID"), callReferenceValue, callType, bandWidth,
                    nonStandardData, callIdentifier, gatekeeperIdentifier, tokens, cryptoTokens, integrityCheckValue,
                    answeredCall, callLinkage, capacity, usageInformation, bandwidthDetails, genericData, transportQOS,
                    extensions);
        }
    }
}
