package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// Facility: redirection, supplementary services, tunnelled H.245, start of H.245 (H.225.0 §7.4).
public record FacilityUuie(
        ObjectIdentifier protocolIdentifier,
        Optional<TransportAddress> alternativeAddress,
        Optional<List<AliasAddress>> alternativeAliasAddress,
        Optional<@Size(16) Octets> conferenceID,
        FacilityReason reason,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<AliasAddress>> destExtraCallInfo,
        @Addition Optional<AliasAddress> remoteExtensionAddress,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<ConferenceList>> conferences,
        @Addition Optional<TransportAddress> h245Address,
        @Addition Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition @Present boolean fastConnectRefused,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<EndpointType> destinationInfo,
        @Addition Optional<H245Security> h245SecurityMode,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public FacilityUuie(ObjectIdentifier protocolIdentifier, FacilityReason reason) {
        this(protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), reason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `FacilityUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<Octets> conferenceID = Optional.empty();
        private FacilityReason reason;
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<TransportAddress> h245Address = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<EndpointType> destinationInfo = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = Optional.of(value); return this; }
        public Builder reason(FacilityReason value) { reason = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = Optional.of(value); return this; }

        public FacilityUuie build() {
            return new FacilityUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), Optional.empty(),
                    Optional.empty(), conferenceID, requireNonNull(reason, "reason"), callIdentifier, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), h245Address, fastStart,
                    multipleCalls, maintainConnection, false, Optional.empty(), Optional.empty(), Optional.empty(),
                    destinationInfo, Optional.empty(), Extensions.NONE);
        }
    }
}
