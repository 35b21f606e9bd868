package io.roombridge.h323.h225;

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
        Extensions extensions) implements RasMessage, Signable {

    public LocationRequest(int requestSeqNum, List<AliasAddress> destinationInfo, TransportAddress replyAddress) {
        this(requestSeqNum, Optional.empty(), destinationInfo, Optional.empty(), replyAddress, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public LocationRequest(Optional<String> endpointIdentifier, int requestSeqNum,
            List<AliasAddress> destinationInfo, TransportAddress replyAddress, List<AliasAddress> sourceInfo,
            int hopCount) {
        this(requestSeqNum, endpointIdentifier, destinationInfo, Optional.empty(), replyAddress,
                Optional.of(sourceInfo), Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(hopCount), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public LocationRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new LocationRequest(requestSeqNum, endpointIdentifier, destinationInfo, nonStandardData, replyAddress,
                sourceInfo, canMapAlias, gatekeeperIdentifier, tokens, Optional.of(proofs), integrityCheckValue,
                desiredProtocols, desiredTunnelledProtocol, featureSet, genericData, hopCount, circuitInfo,
                callIdentifier, bandWidth, sourceEndpointInfo, canMapSrcAlias, language, extensions);
    }
}
