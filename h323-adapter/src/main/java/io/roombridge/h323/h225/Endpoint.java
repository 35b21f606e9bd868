package io.roombridge.h323.h225;

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
}
