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

/// IRR: the status of an endpoint and its calls (H.225.0 §7.15).
public record InfoRequestResponse(
        Optional<NonStandardParameter> nonStandardData,
        @Range(min = 1, max = 65_535) int requestSeqNum,
        EndpointType endpointType,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        TransportAddress rasAddress,
        List<TransportAddress> callSignalAddress,
        Optional<List<AliasAddress>> endpointAlias,
        Optional<List<PerCallInfo>> perCallInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Boolean> needResponse,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<InfoRequestResponseStatus> irrStatus,
        @Addition Optional<Boolean> unsolicited,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public InfoRequestResponse(int requestSeqNum, EndpointType endpointType, String endpointIdentifier,
            TransportAddress rasAddress, List<TransportAddress> callSignalAddress) {
        this(Optional.empty(), requestSeqNum, endpointType, endpointIdentifier, rasAddress, callSignalAddress,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public record PerCallInfo(
            Optional<NonStandardParameter> nonStandardData,
            @Range(min = 0, max = 65_535) int callReferenceValue,
            @Size(16) Octets conferenceID,
            Optional<Boolean> originator,
            Optional<List<RTPSession>> audio,
            Optional<List<RTPSession>> video,
            Optional<List<TransportChannelInfo>> data,
            TransportChannelInfo h245,
            TransportChannelInfo callSignaling,
            CallType callType,
            @Range(min = 0, max = 4_294_967_295L) long bandWidth,
            CallModel callModel,
            @Addition Optional<CallIdentifier> callIdentifier,
            @Addition Optional<List<ClearToken>> tokens,
            @Addition Optional<List<CryptoH323Token>> cryptoTokens,
            @Addition Optional<List<@Size(16) Octets>> substituteConfIDs,
            @Addition Optional<List<Pdu>> pdu,
            @Addition Optional<CallLinkage> callLinkage,
            @Addition Optional<RasUsageInformation> usageInformation,
            @Addition Optional<CircuitInfo> circuitInfo,
            Extensions extensions) {

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        public record Pdu(H323UuPdu h323pdu, boolean sent) {}

        /// Puts a `PerCallInfo` together, component by component.
        public static final class Builder {

            private Optional<NonStandardParameter> nonStandardData = Optional.empty();
            private int callReferenceValue;
            private Octets conferenceID;
            private Optional<Boolean> originator = Optional.empty();
            private Optional<List<RTPSession>> audio = Optional.empty();
            private Optional<List<RTPSession>> video = Optional.empty();
            private Optional<List<TransportChannelInfo>> data = Optional.empty();
            private TransportChannelInfo h245;
            private TransportChannelInfo callSignaling;
            private CallType callType;
            private long bandWidth;
            private CallModel callModel;
            private Optional<CallIdentifier> callIdentifier = Optional.empty();
            private Optional<List<ClearToken>> tokens = Optional.empty();
            private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
            private Optional<List<Octets>> substituteConfIDs = Optional.empty();
            private Optional<List<Pdu>> pdu = Optional.empty();
            private Optional<CallLinkage> callLinkage = Optional.empty();
            private Optional<RasUsageInformation> usageInformation = Optional.empty();
            private Optional<CircuitInfo> circuitInfo = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(PerCallInfo from) {
                nonStandardData = from.nonStandardData;
                callReferenceValue = from.callReferenceValue;
                conferenceID = from.conferenceID;
                originator = from.originator;
                audio = from.audio;
                video = from.video;
                data = from.data;
                h245 = from.h245;
                callSignaling = from.callSignaling;
                callType = from.callType;
                bandWidth = from.bandWidth;
                callModel = from.callModel;
                callIdentifier = from.callIdentifier;
                tokens = from.tokens;
                cryptoTokens = from.cryptoTokens;
                substituteConfIDs = from.substituteConfIDs;
                pdu = from.pdu;
                callLinkage = from.callLinkage;
                usageInformation = from.usageInformation;
                circuitInfo = from.circuitInfo;
                extensions = from.extensions;
            }

            public Builder nonStandardData(NonStandardParameter value) {
                nonStandardData = Optional.of(value);
                return this;
            }
            public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
            public Builder conferenceID(Octets value) { conferenceID = value; return this; }
            public Builder originator(boolean value) { originator = Optional.of(value); return this; }
            public Builder audio(List<RTPSession> value) { audio = Optional.of(value); return this; }
            public Builder video(List<RTPSession> value) { video = Optional.of(value); return this; }
            public Builder data(List<TransportChannelInfo> value) { data = Optional.of(value); return this; }
            public Builder h245(TransportChannelInfo value) { h245 = value; return this; }
            public Builder callSignaling(TransportChannelInfo value) { callSignaling = value; return this; }
            public Builder callType(CallType value) { callType = value; return this; }
            public Builder bandWidth(long value) { bandWidth = value; return this; }
            public Builder callModel(CallModel value) { callModel = value; return this; }
            public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
            public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
            public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
            public Builder substituteConfIDs(List<Octets> value) {
                substituteConfIDs = Optional.of(value);
                return this;
            }
            public Builder pdu(List<Pdu> value) { pdu = Optional.of(value); return this; }
            public Builder callLinkage(CallLinkage value) { callLinkage = Optional.of(value); return this; }
            public Builder usageInformation(RasUsageInformation value) {
                usageInformation = Optional.of(value);
                return this;
            }
            public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public PerCallInfo build() {
                return new PerCallInfo(nonStandardData, callReferenceValue,
                        requireNonNull(conferenceID, "conferenceID"), originator, audio, video, data,
                        requireNonNull(h245, "h245"), requireNonNull(callSignaling, "callSignaling"),
                        requireNonNull(callType, "callType"), bandWidth, requireNonNull(callModel, "callModel"),
                        callIdentifier, tokens, cryptoTokens, substituteConfIDs, pdu, callLinkage, usageInformation,
                        circuitInfo, extensions);
            }
        }
    }

    /// Puts a `InfoRequestResponse` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private int requestSeqNum;
        private EndpointType endpointType;
        private String endpointIdentifier;
        private TransportAddress rasAddress;
        private List<TransportAddress> callSignalAddress;
        private Optional<List<AliasAddress>> endpointAlias = Optional.empty();
        private Optional<List<PerCallInfo>> perCallInfo = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Boolean> needResponse = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<InfoRequestResponseStatus> irrStatus = Optional.empty();
        private Optional<Boolean> unsolicited = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(InfoRequestResponse from) {
            nonStandardData = from.nonStandardData;
            requestSeqNum = from.requestSeqNum;
            endpointType = from.endpointType;
            endpointIdentifier = from.endpointIdentifier;
            rasAddress = from.rasAddress;
            callSignalAddress = from.callSignalAddress;
            endpointAlias = from.endpointAlias;
            perCallInfo = from.perCallInfo;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            needResponse = from.needResponse;
            capacity = from.capacity;
            irrStatus = from.irrStatus;
            unsolicited = from.unsolicited;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder endpointType(EndpointType value) { endpointType = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder endpointAlias(List<AliasAddress> value) { endpointAlias = Optional.of(value); return this; }
        public Builder perCallInfo(List<PerCallInfo> value) { perCallInfo = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder needResponse(boolean value) { needResponse = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder irrStatus(InfoRequestResponseStatus value) { irrStatus = Optional.of(value); return this; }
        public Builder unsolicited(boolean value) { unsolicited = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public InfoRequestResponse build() {
            return new InfoRequestResponse(nonStandardData, requestSeqNum, requireNonNull(endpointType, "endpointType"),
                    requireNonNull(endpointIdentifier, "endpointIdentifier"), requireNonNull(rasAddress, "rasAddress"),
                    requireNonNull(callSignalAddress, "callSignalAddress"), endpointAlias, perCallInfo, tokens,
                    cryptoTokens, integrityCheckValue, needResponse, capacity, irrStatus, unsolicited, genericData,
                    extensions);
        }
    }
}
