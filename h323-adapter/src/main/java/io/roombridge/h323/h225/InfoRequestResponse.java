package io.roombridge.h323.h225;

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
        Extensions extensions) implements RasMessage, Signable {

    public InfoRequestResponse(int requestSeqNum, EndpointType endpointType, String endpointIdentifier,
            TransportAddress rasAddress, List<TransportAddress> callSignalAddress) {
        this(Optional.empty(), requestSeqNum, endpointType, endpointIdentifier, rasAddress, callSignalAddress,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
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

        public record Pdu(H323UuPdu h323pdu, boolean sent) {}
    }

    @Override
    public InfoRequestResponse withCryptoTokens(List<CryptoH323Token> proofs) {
        return new InfoRequestResponse(nonStandardData, requestSeqNum, endpointType, endpointIdentifier, rasAddress,
                callSignalAddress, endpointAlias, perCallInfo, tokens, Optional.of(proofs), integrityCheckValue,
                needResponse, capacity, irrStatus, unsolicited, genericData, extensions);
    }
}
