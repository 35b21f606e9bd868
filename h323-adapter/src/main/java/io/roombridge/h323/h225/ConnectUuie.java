package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// Connect: the called side has accepted (H.225.0 §7.3).
public record ConnectUuie(
        ObjectIdentifier protocolIdentifier,
        Optional<TransportAddress> h245Address,
        EndpointType destinationInfo,
        @Size(16) Octets conferenceID,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<H245Security> h245SecurityMode,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        @Addition Optional<List<AliasAddress>> connectedAddress,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition @Present boolean fastConnectRefused,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public ConnectUuie(ObjectIdentifier protocolIdentifier, EndpointType destinationInfo, Octets conferenceID) {
        this(protocolIdentifier, Optional.empty(), destinationInfo, conferenceID, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `ConnectUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<TransportAddress> h245Address = Optional.empty();
        private EndpointType destinationInfo;
        private Octets conferenceID;
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }

        public ConnectUuie build() {
            return new ConnectUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), h245Address,
                    requireNonNull(destinationInfo, "destinationInfo"), requireNonNull(conferenceID, "conferenceID"),
                    callIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), fastStart, multipleCalls,
                    maintainConnection, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                    Optional.empty(), Optional.empty(), Optional.empty(), displayName, Extensions.NONE);
        }
    }
}
