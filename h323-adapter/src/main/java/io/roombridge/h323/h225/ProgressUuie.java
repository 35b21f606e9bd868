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

/// Progress: what happens to the call outside H.323 (H.225.0 §7.3).
public record ProgressUuie(
        ObjectIdentifier protocolIdentifier,
        EndpointType destinationInfo,
        Optional<TransportAddress> h245Address,
        CallIdentifier callIdentifier,
        Optional<H245Security> h245SecurityMode,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<List<Octets>> fastStart,
        @Addition Optional<Boolean> multipleCalls,
        @Addition Optional<Boolean> maintainConnection,
        @Addition @Present boolean fastConnectRefused,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public ProgressUuie(ObjectIdentifier protocolIdentifier, EndpointType destinationInfo,
            CallIdentifier callIdentifier) {
        this(protocolIdentifier, destinationInfo, Optional.empty(), callIdentifier, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ProgressUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private EndpointType destinationInfo;
        private Optional<TransportAddress> h245Address = Optional.empty();
        private CallIdentifier callIdentifier;
        private Optional<H245Security> h245SecurityMode = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();
        private boolean fastConnectRefused;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ProgressUuie from) {
            protocolIdentifier = from.protocolIdentifier;
            destinationInfo = from.destinationInfo;
            h245Address = from.h245Address;
            callIdentifier = from.callIdentifier;
            h245SecurityMode = from.h245SecurityMode;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            fastStart = from.fastStart;
            multipleCalls = from.multipleCalls;
            maintainConnection = from.maintainConnection;
            fastConnectRefused = from.fastConnectRefused;
            extensions = from.extensions;
        }

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = value; return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = value; return this; }
        public Builder h245SecurityMode(H245Security value) { h245SecurityMode = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }
        public Builder fastConnectRefused(boolean value) { fastConnectRefused = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ProgressUuie build() {
            return new ProgressUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    requireNonNull(destinationInfo, "destinationInfo"), h245Address,
                    requireNonNull(callIdentifier, "callIdentifier"), h245SecurityMode, tokens, cryptoTokens, fastStart,
                    multipleCalls, maintainConnection, fastConnectRefused, extensions);
        }
    }
}
