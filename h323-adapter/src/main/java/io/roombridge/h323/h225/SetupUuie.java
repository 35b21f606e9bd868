package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// Setup: asks for a call (H.225.0 §7.3).
public record SetupUuie(
        ObjectIdentifier protocolIdentifier,
        Optional<TransportAddress> h245Address,
        Optional<List<AliasAddress>> sourceAddress,
        EndpointType sourceInfo,
        Optional<List<AliasAddress>> destinationAddress,
        Optional<TransportAddress> destCallSignalAddress,
        Optional<List<AliasAddress>> destExtraCallInfo,
        Optional<List<@Range(min = 0, max = 65_535) Integer>> destExtraCRV,
        boolean activeMC,
        @Size(16) Octets conferenceID,
        ConferenceGoal conferenceGoal,
        Optional<QseriesOptions> callServices,
        CallType callType,
        @Addition Optional<TransportAddress> sourceCallSignalAddress,
        @Addition Optional<AliasAddress> remoteExtensionAddress,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<H245Security>> h245SecurityCapability,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> mediaWaitForConnect,
        @Addition Optional<Boolean> canOverlapSend,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> endpointIdentifier,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition Optional<ConnectionParameters> connectionParameters,
        @Addition Optional<List<@Ia5 @Size(min = 1, max = 32) String>> language,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition @Present boolean symmetricOperationRequired,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<List<SupportedProtocols>> desiredProtocols,
        @Addition Optional<List<GenericData>> neededFeatures,
        @Addition Optional<List<GenericData>> desiredFeatures,
        @Addition Optional<List<GenericData>> supportedFeatures,
        @Addition Optional<List<Octets>> parallelH245Control,
        @Addition Optional<List<ExtendedAliasAddress>> additionalSourceAddresses,
        @Addition Optional<@Range(min = 1, max = 31) Integer> hopCount,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public SetupUuie(ObjectIdentifier protocolIdentifier, EndpointType sourceInfo, boolean activeMC,
            Octets conferenceID, ConferenceGoal conferenceGoal, CallType callType) {
        this(protocolIdentifier, Optional.empty(), Optional.empty(), sourceInfo, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), activeMC, conferenceID, conferenceGoal, Optional.empty(), callType,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Choice(value = {ConferenceGoal.Create.class, ConferenceGoal.Join.class, ConferenceGoal.Invite.class},
            additions = {ConferenceGoal.CapabilityNegotiation.class,
                    ConferenceGoal.CallIndependentSupplementaryService.class})
    public sealed interface ConferenceGoal {

        record Create() implements ConferenceGoal {}
        record Join() implements ConferenceGoal {}
        record Invite() implements ConferenceGoal {}
        record CapabilityNegotiation() implements ConferenceGoal {}
        record CallIndependentSupplementaryService() implements ConferenceGoal {}
        record Unrecognized(int index, Octets octets) implements ConferenceGoal, UnknownAlternative {}
    }

    public record ConnectionParameters(
            ScnConnectionType connectionType,
            @Range(min = 0, max = 65_535) int numberOfScnConnections,
            ScnConnectionAggregation connectionAggregation,
            Extensions extensions) {

        public ConnectionParameters(ScnConnectionType connectionType, int numberOfScnConnections,
                ScnConnectionAggregation connectionAggregation) {
            this(connectionType, numberOfScnConnections, connectionAggregation, Extensions.NONE);
        }
    }

    /// Puts a `SetupUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<TransportAddress> h245Address = Optional.empty();
        private Optional<List<AliasAddress>> sourceAddress = Optional.empty();
        private EndpointType sourceInfo;
        private Optional<List<AliasAddress>> destinationAddress = Optional.empty();
        private Optional<TransportAddress> destCallSignalAddress = Optional.empty();
        private boolean activeMC;
        private Octets conferenceID;
        private ConferenceGoal conferenceGoal;
        private CallType callType;
        private Optional<TransportAddress> sourceCallSignalAddress = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> mediaWaitForConnect = Optional.empty();
        private Optional<Boolean> canOverlapSend = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<Integer> hopCount = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder sourceAddress(List<AliasAddress> value) { sourceAddress = Optional.of(value); return this; }
        public Builder sourceInfo(EndpointType value) { sourceInfo = value; return this; }
        public Builder destinationAddress(List<AliasAddress> value) {
            destinationAddress = Optional.of(value);
            return this;
        }
        public Builder destCallSignalAddress(TransportAddress value) {
            destCallSignalAddress = Optional.of(value);
            return this;
        }
        public Builder activeMC(boolean value) { activeMC = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder conferenceGoal(ConferenceGoal value) { conferenceGoal = value; return this; }
        public Builder callType(CallType value) { callType = value; return this; }
        public Builder sourceCallSignalAddress(TransportAddress value) {
            sourceCallSignalAddress = Optional.of(value);
            return this;
        }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder mediaWaitForConnect(boolean value) { mediaWaitForConnect = Optional.of(value); return this; }
        public Builder canOverlapSend(boolean value) { canOverlapSend = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder hopCount(int value) { hopCount = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }

        public SetupUuie build() {
            return new SetupUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), h245Address, sourceAddress,
                    requireNonNull(sourceInfo, "sourceInfo"), destinationAddress, destCallSignalAddress,
                    Optional.empty(), Optional.empty(), activeMC, requireNonNull(conferenceID, "conferenceID"),
                    requireNonNull(conferenceGoal, "conferenceGoal"), Optional.empty(),
                    requireNonNull(callType, "callType"), sourceCallSignalAddress, Optional.empty(), callIdentifier,
                    Optional.empty(), Optional.empty(), Optional.empty(), fastStart, mediaWaitForConnect,
                    canOverlapSend, endpointIdentifier, multipleCalls, maintainConnection, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), hopCount, displayName, Extensions.NONE);
        }
    }
}
