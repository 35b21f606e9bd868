package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;

import java.util.List;
import java.util.Optional;

/// Notify: a Q.932 notification (H.225.0 §7.4).
public record NotifyUuie(
        ObjectIdentifier protocolIdentifier,
        CallIdentifier callIdentifier,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<AliasAddress>> connectedAddress,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition Optional<EndpointType> destinationInfo,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public NotifyUuie(ObjectIdentifier protocolIdentifier, CallIdentifier callIdentifier) {
        this(protocolIdentifier, callIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `NotifyUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private CallIdentifier callIdentifier;
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<List<AliasAddress>> connectedAddress = Optional.empty();
        private Optional<PresentationIndicator> presentationIndicator = Optional.empty();
        private Optional<ScreeningIndicator> screeningIndicator = Optional.empty();
        private Optional<EndpointType> destinationInfo = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(NotifyUuie from) {
            protocolIdentifier = from.protocolIdentifier;
            callIdentifier = from.callIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            connectedAddress = from.connectedAddress;
            presentationIndicator = from.presentationIndicator;
            screeningIndicator = from.screeningIndicator;
            destinationInfo = from.destinationInfo;
            displayName = from.displayName;
            extensions = from.extensions;
        }

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = value; return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder connectedAddress(List<AliasAddress> value) {
            connectedAddress = Optional.of(value);
            return this;
        }
        public Builder presentationIndicator(PresentationIndicator value) {
            presentationIndicator = Optional.of(value);
            return this;
        }
        public Builder screeningIndicator(ScreeningIndicator value) {
            screeningIndicator = Optional.of(value);
            return this;
        }
        public Builder destinationInfo(EndpointType value) { destinationInfo = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public NotifyUuie build() {
            return new NotifyUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    requireNonNull(callIdentifier, "callIdentifier"), tokens, cryptoTokens, connectedAddress,
                    presentationIndicator, screeningIndicator, destinationInfo, displayName, extensions);
        }
    }
}
