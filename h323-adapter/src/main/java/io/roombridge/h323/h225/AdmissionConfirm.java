package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// ACF: yes, to this address and with this bandwidth (H.225.0 §7.11).
public record AdmissionConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        CallModel callModel,
        TransportAddress destCallSignalAddress,
        Optional<@Range(min = 1, max = 65_535) Integer> irrFrequency,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<AliasAddress>> destinationInfo,
        @Addition Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<EndpointType> destinationType,
        @Addition Optional<List<AliasAddress>> remoteExtensionAddress,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<TransportQOS> transportQOS,
        @Addition Optional<Boolean> willRespondToIRR,
        @Addition Optional<UUIEsRequested> uuiesRequested,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        @Addition Optional<AlternateTransportAddresses> alternateTransportAddresses,
        @Addition Optional<UseSpecifiedTransport> useSpecifiedTransport,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<RasUsageSpecification>> usageSpec,
        @Addition Optional<List<SupportedProtocols>> supportedProtocols,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<List<AliasAddress>> modifiedSrcInfo,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage, Signable {

    public AdmissionConfirm(int requestSeqNum, long bandWidth, CallModel callModel,
            TransportAddress destCallSignalAddress) {
        this(requestSeqNum, bandWidth, callModel, destCallSignalAddress, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public AdmissionConfirm withCryptoTokens(List<CryptoH323Token> proofs) {
        return new AdmissionConfirm(requestSeqNum, bandWidth, callModel, destCallSignalAddress, irrFrequency,
                nonStandardData, destinationInfo, destExtraCallInfo, destinationType, remoteExtensionAddress,
                alternateEndpoints, tokens, Optional.of(proofs), integrityCheckValue, transportQOS, willRespondToIRR,
                uuiesRequested, language, alternateTransportAddresses, useSpecifiedTransport, circuitInfo, usageSpec,
                supportedProtocols, serviceControl, multipleCalls, featureSet, genericData, modifiedSrcInfo,
                assignedGatekeeper, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `AdmissionConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private long bandWidth;
        private CallModel callModel;
        private TransportAddress destCallSignalAddress;
        private Optional<List<AliasAddress>> destinationInfo = Optional.empty();
        private Optional<Boolean> willRespondToIRR = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder callModel(CallModel value) { callModel = value; return this; }
        public Builder destCallSignalAddress(TransportAddress value) { destCallSignalAddress = value; return this; }
        public Builder destinationInfo(List<AliasAddress> value) { destinationInfo = Optional.of(value); return this; }
        public Builder willRespondToIRR(boolean value) { willRespondToIRR = Optional.of(value); return this; }

        public AdmissionConfirm build() {
            return new AdmissionConfirm(requestSeqNum, bandWidth, requireNonNull(callModel, "callModel"),
                    requireNonNull(destCallSignalAddress, "destCallSignalAddress"), Optional.empty(), Optional.empty(),
                    destinationInfo, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), willRespondToIRR,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
