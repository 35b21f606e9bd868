package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.List;
import java.util.Optional;

/// ReleaseComplete: the call is over (H.225.0 §7.3).
public record ReleaseCompleteUuie(
        ObjectIdentifier protocolIdentifier,
        Optional<ReleaseCompleteReason> reason,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<List<AliasAddress>> busyAddress,
        @Addition Optional<PresentationIndicator> presentationIndicator,
        @Addition Optional<ScreeningIndicator> screeningIndicator,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<EndpointType> destinationInfo,
        @Addition Optional<List<DisplayName>> displayName,
        Extensions extensions) implements H323UuPdu.H323MessageBody {

    public ReleaseCompleteUuie(ObjectIdentifier protocolIdentifier) {
        this(protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `ReleaseCompleteUuie` together, component by component.
    public static final class Builder {

        private ObjectIdentifier protocolIdentifier;
        private Optional<ReleaseCompleteReason> reason = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<EndpointType> destinationInfo = Optional.empty();
        private Optional<List<DisplayName>> displayName = Optional.empty();

        private Builder() {}

        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder reason(ReleaseCompleteReason value) { reason = Optional.of(value); return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder destinationInfo(EndpointType value) { destinationInfo = Optional.of(value); return this; }
        public Builder displayName(List<DisplayName> value) { displayName = Optional.of(value); return this; }

        public ReleaseCompleteUuie build() {
            return new ReleaseCompleteUuie(requireNonNull(protocolIdentifier, "protocolIdentifier"), reason,
                    callIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), destinationInfo,
                    displayName, Extensions.NONE);
        }
    }
}
