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

    public Builder toBuilder() {
        return new Builder(this);
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
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private Optional<List<Integer>> destExtraCRV = Optional.empty();
        private boolean activeMC;
        private Octets conferenceID;
        private ConferenceGoal conferenceGoal;
        private Optional<QseriesOptions> callServices = Optional.empty();
        private CallType callType;
        private Optional<TransportAddress> sourceCallSignalAddress = Optional.empty();
        private Optional<AliasAddress> remoteExtensionAddress = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<H245Security>> h245SecurityCapability = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> mediaWaitForConnect = Optional.empty();
        private Optional<Boolean> canOverlapSend = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private Optional<ConnectionParameters> connectionParameters = Optional.empty();
        private Optional<List<String>> language = Optional.empty();
        private Optional<PresentationIndicator> presentationIndicator = Optional.empty();
        private Optional<ScreeningIndicator> screeningIndicator = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private boolean symmetricOperationRequired;
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<List<SupportedProtocols>> desiredProtocols = Optional.empty();
        private Optional<List<GenericData>> neededFeatures = Optional.empty();
        private Optional<List<GenericData>> desiredFeatures = Optional.empty();
        private Optional<List<GenericData>> supportedFeatures = Optional.empty();
        private Optional<List<Octets>> parallelH245Control = Optional.empty();
        private Optional<List<ExtendedAliasAddress>> additionalSourceAddresses = Optional.empty();
        private Optional<Integer> hopCount = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(SetupUuie from) {
            protocolIdentifier = from.protocolIdentifier;
            h245Address = from.h245Address;
            sourceAddress = from.sourceAddress;
            sourceInfo = from.sourceInfo;
            destinationAddress = from.destinationAddress;
            destCallSignalAddress = from.destCallSignalAddress;
            destExtraCallInfo = from.destExtraCallInfo;
            destExtraCRV = from.destExtraCRV;
            activeMC = from.activeMC;
            conferenceID = from.conferenceID;
            conferenceGoal = from.conferenceGoal;
            callServices = from.callServices;
            callType = from.callType;
            sourceCallSignalAddress = from.sourceCallSignalAddress;
            remoteExtensionAddress = from.remoteExtensionAddress;
            callIdentifier = from.callIdentifier;
            h245SecurityCapability = from.h245SecurityCapability;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            fastStart = from.fastStart;
            mediaWaitForConnect = from.mediaWaitForConnect;
            canOverlapSend = from.canOverlapSend;
            endpointIdentifier = from.endpointIdentifier;
            multipleCalls = from.multipleCalls;
            maintainConnection = from.maintainConnection;
            connectionParameters = from.connectionParameters;
            language = from.language;
            presentationIndicator = from.presentationIndicator;
            screeningIndicator = from.screeningIndicator;
            serviceControl = from.serviceControl;
            symmetricOperationRequired = from.symmetricOperationRequired;
            capacity = from.capacity;
            circuitInfo = from.circuitInfo;
            desiredProtocols = from.desiredProtocols;
            neededFeatures = from.neededFeatures;
            desiredFeatures = from.desiredFeatures;
            supportedFeatures = from.supportedFeatures;
            parallelH245Control = from.parallelH245Control;
            additionalSourceAddresses = from.additionalSourceAddresses;
            hopCount = from.hopCount;
            displayName = from.displayName;
            extensions = from.extensions;
        }

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
        public Builder destExtraCallInfo(List<AliasAddress> value) {
            destExtraCallInfo = Optional.of(value);
            return this;
        }
        public Builder destExtraCRV(List<Integer> value) { destExtraCRV = Optional.of(value); return this; }
        public Builder activeMC(boolean value) { activeMC = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder conferenceGoal(ConferenceGoal value) { conferenceGoal = value; return this; }
        public Builder callServices(QseriesOptions value) { callServices = Optional.of(value); return this; }
        public Builder callType(CallType value) { callType = value; return this; }
        public Builder sourceCallSignalAddress(TransportAddress value) {
            sourceCallSignalAddress = Optional.of(value);
            return this;
        }
        public Builder remoteExtensionAddress(AliasAddress value) {
            remoteExtensionAddress = Optional.of(value);
            return this;
        }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder h245SecurityCapability(List<H245Security> value) {
            h245SecurityCapability = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder mediaWaitForConnect(boolean value) { mediaWaitForConnect = Optional.of(value); return this; }
        public Builder canOverlapSend(boolean value) { canOverlapSend = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder connectionParameters(ConnectionParameters value) {
            connectionParameters = Optional.of(value);
            return this;
        }
        public Builder language(List<String> value) { language = Optional.of(value); return this; }
        public Builder presentationIndicator(PresentationIndicator value) {
            presentationIndicator = Optional.of(value);
            return this;
        }
        public Builder screeningIndicator(ScreeningIndicator value) {
            screeningIndicator = Optional.of(value);
            return this;
        }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder symmetricOperationRequired(boolean value) { symmetricOperationRequired = value; return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder desiredProtocols(List<SupportedProtocols> value) {
            desiredProtocols = Optional.of(value);
            return this;
        }
        public Builder neededFeatures(List<GenericData> value) { neededFeatures = Optional.of(value); return this; }
        public Builder desiredFeatures(List<GenericData> value) { desiredFeatures = Optional.of(value); return this; }
        public Builder supportedFeatures(List<GenericData> value) {
            supportedFeatures = Optional.of(value);
            return this;
        }
        public Builder parallelH245Control(List<Octets> value) {
            parallelH245Control = Optional.of(value);
            return this;
        }
        public Builder additionalSourceAddresses(List<ExtendedAliasAddress> value) {
            additionalSourceAddresses = Optional.of(value);
            return this;
        }
        public Builder hopCount(int value) { hopCount = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public SetupUuie build() {
            return new SetupUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), h245Address, sourceAddress,
                    requireNonNull(sourceInfo, "sourceInfo"), destinationAddress, destCallSignalAddress,
                    destExtraCallInfo, destExtraCRV, activeMC, requireNonNull(conferenceID, "conferenceID"),
                    requireNonNull(conferenceGoal, "conferenceGoal"), callServices,
                    requireNonNull(callType, "callType"), sourceCallSignalAddress, remoteExtensionAddress,
                    callIdentifier, h245SecurityCapability, tokens, cryptoTokens, fastStart, mediaWaitForConnect,
                    canOverlapSend, endpointIdentifier, multipleCalls, maintainConnection, connectionParameters,
                    language, presentationIndicator, screeningIndicator, serviceControl, symmetricOperationRequired,
                    capacity, circuitInfo, desiredProtocols, neededFeatures, desiredFeatures, supportedFeatures,
                    parallelH245Control, additionalSourceAddresses, hopCount, displayName, extensions);
        }
    }
}
