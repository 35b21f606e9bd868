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

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `FacilityUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<TransportAddress> alternativeAddress = Optional.empty();
        private Optional<List<AliasAddress>> alternativeAliasAddress = Optional.empty();
        private Optional<Octets> conferenceID = Optional.empty();
        private FacilityReason reason;
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<AliasAddress>> destExtraCallInfo = Optional.empty();
        private Optional<AliasAddress> remoteExtensionAddress = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<ConferenceList>> conferences = Optional.empty();
        private Optional<TransportAddress> h245Address = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private boolean fastConnectRefused;
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<EndpointType> destinationInfo = Optional.empty();
        private Optional<H245Security> h245SecurityMode = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(FacilityUuie from) {
            protocolIdentifier = from.protocolIdentifier;
            alternativeAddress = from.alternativeAddress;
            alternativeAliasAddress = from.alternativeAliasAddress;
            conferenceID = from.conferenceID;
            reason = from.reason;
            callIdentifier = from.callIdentifier;
            destExtraCallInfo = from.destExtraCallInfo;
            remoteExtensionAddress = from.remoteExtensionAddress;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            conferences = from.conferences;
            h245Address = from.h245Address;
            fastStart = from.fastStart;
            multipleCalls = from.multipleCalls;
            maintainConnection = from.maintainConnection;
            fastConnectRefused = from.fastConnectRefused;
            serviceControl = from.serviceControl;
            circuitInfo = from.circuitInfo;
            featureSet = from.featureSet;
            destinationInfo = from.destinationInfo;
            h245SecurityMode = from.h245SecurityMode;
            extensions = from.extensions;
        }

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder alternativeAddress(TransportAddress value) {
            alternativeAddress = Optional.of(value);
            return this;
        }
        public Builder alternativeAliasAddress(List<AliasAddress> value) {
            alternativeAliasAddress = Optional.of(value);
            return this;
        }
        public Builder conferenceID(Octets value) { conferenceID = Optional.of(value); return this; }
        public Builder reason(FacilityReason value) { reason = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder destExtraCallInfo(List<AliasAddress> value) {
            destExtraCallInfo = Optional.of(value);
            return this;
        }
        public Builder remoteExtensionAddress(AliasAddress value) {
            remoteExtensionAddress = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder conferences(List<ConferenceList> value) { conferences = Optional.of(value); return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder fastConnectRefused(boolean value) { fastConnectRefused = value; return this; }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = Optional.of(value); return this; }
        public Builder h245SecurityMode(H245Security value) { h245SecurityMode = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public FacilityUuie build() {
            return new FacilityUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), alternativeAddress,
                    alternativeAliasAddress, conferenceID, requireNonNull(reason, "reason"), callIdentifier,
                    destExtraCallInfo, remoteExtensionAddress, tokens, cryptoTokens, conferences, h245Address,
                    fastStart, multipleCalls, maintainConnection, fastConnectRefused, serviceControl, circuitInfo,
                    featureSet, destinationInfo, h245SecurityMode, extensions);
        }
    }
}
