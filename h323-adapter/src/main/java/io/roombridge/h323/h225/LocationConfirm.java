package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// LCF: it is reached here (H.225.0 §7.13).
public record LocationConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        TransportAddress callSignalAddress,
        TransportAddress rasAddress,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<AliasAddress>> destinationInfo,
        @Addition Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<EndpointType> destinationType,
        @Addition Optional<List<AliasAddress>> remoteExtensionAddress,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition Optional<List<SupportedProtocols>> supportedProtocols,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<List<AliasAddress>> modifiedSrcInfo,
        @Addition Optional<@Range(min = 0, max = 4_294_967_295L) Long> bandWidth,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        Extensions extensions) implements RasMessage, Signable {

    public LocationConfirm(int requestSeqNum, TransportAddress callSignalAddress, TransportAddress rasAddress) {
        this(requestSeqNum, callSignalAddress, rasAddress, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Override
    public LocationConfirm withCryptoTokens(List<CryptoH323Token> proofs) {
        return new LocationConfirm(requestSeqNum, callSignalAddress, rasAddress, nonStandardData, destinationInfo,
                destExtraCallInfo, destinationType, remoteExtensionAddress, alternateEndpoints, tokens,
                Optional.of(proofs), integrityCheckValue, alternateTransportAddresses, supportedProtocols,
                multipleCalls, featureSet, genericData, circuitInfo, serviceControl, modifiedSrcInfo, bandWidth,
                language, extensions);
    }
}
