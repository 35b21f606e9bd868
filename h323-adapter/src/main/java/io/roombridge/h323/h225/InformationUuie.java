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

/// Information, more of an address or anything else inside a call (H.225.0 §7.3).
public record InformationUuie(
        ObjectIdentifier protocolIdentifier,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<Octets>> fastStart,
        @Addition @Present boolean fastConnectRefused,
        @Addition Optional<CircuitInfo> circuitInfo,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public InformationUuie(ObjectIdentifier protocolIdentifier) {
        this(protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `InformationUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<List<Octets>> fastStart = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder fastStart(List<Octets> value) { fastStart = Optional.of(value); return this; }

        public InformationUuie build() {
            return new InformationUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), callIdentifier,
                    Optional.empty(), Optional.empty(), fastStart, false, Optional.empty(), Extensions.NONE);
        }
    }
}
