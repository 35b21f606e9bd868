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

/// CallProceeding: the call is on its way, no more address is needed (H.225.0 §7.3).
public record CallProceedingUuie(
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
        @Addition @Present boolean fastConnectRefused,
        @Addition Optional<FeatureSet> featureSet,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public CallProceedingUuie(ObjectIdentifier protocolIdentifier, EndpointType destinationInfo) {
        this(protocolIdentifier, destinationInfo, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `CallProceedingUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private EndpointType destinationInfo;
        private Optional<TransportAddress> h245Address = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();
        private Optional<Boolean> multipleCalls = Optional.empty();
        private Optional<Boolean> maintainConnection = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = value; return this; }
        public Builder h245Address(TransportAddress value) { h245Address = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }
        public Builder multipleCalls(boolean value) { multipleCalls = Optional.of(value); return this; }
        public Builder maintainConnection(boolean value) { maintainConnection = Optional.of(value); return this; }

        public CallProceedingUuie build() {
            return new CallProceedingUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    requireNonNull(destinationInfo, "destinationInfo"), h245Address, callIdentifier, Optional.empty(),
                    Optional.empty(), Optional.empty(), fastStart, multipleCalls, maintainConnection, false,
                    Optional.empty(), Extensions.NONE);
        }
    }
}
