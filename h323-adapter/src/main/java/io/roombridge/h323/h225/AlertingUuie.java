package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import java.util.List;
import java.util.Optional;

/// Alerting: the called user is being told (H.225.0 §7.3).
public record AlertingUuie(
        ObjectIdentifier protocolIdentifier,
        EndpointType destinationInfo,
        Optional<TransportAddress> h245Address,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<H245Security> h245SecurityMode,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition Optional<List<AliasAddress>> alertingAddress,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition @Present boolean fastConnectRefused,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public AlertingUuie(ObjectIdentifier protocolIdentifier, EndpointType destinationInfo) {
        this(protocolIdentifier, destinationInfo, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `AlertingUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private EndpointType destinationInfo;
        private Optional<TransportAddress> h245Address = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = value; return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }

        public AlertingUuie build() {
            return new AlertingUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    requireNonNull(destinationInfo, "destinationInfo"), h245Address, callIdentifier, Optional.empty(),
                    Optional.empty(), Optional.empty(), fastStart, multipleCalls, maintainConnection, Optional.empty(),
                    Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
                    displayName, Extensions.NONE);
        }
    }
}
