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
        Extensions extensions) implements RasMessage, Signable {

    public BandwidthRequest(int requestSeqNum, String endpointIdentifier, Octets conferenceID, int callReferenceValue,
            long bandWidth) {
        this(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue, Optional.empty(), bandWidth,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public BandwidthRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new BandwidthRequest(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue, callType,
                bandWidth, nonStandardData, callIdentifier, gatekeeperIdentifier, tokens, Optional.of(proofs),
                integrityCheckValue, answeredCall, callLinkage, capacity, usageInformation, bandwidthDetails,
                genericData, transportQOS, extensions);
    }
}
