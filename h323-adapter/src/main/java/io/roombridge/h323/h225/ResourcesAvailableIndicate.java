package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// RAI: how much more a gateway can take (H.225.0 §7.18).
public record ResourcesAvailableIndicate(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        List<SupportedProtocols> protocols,
        boolean almostOutOfResources,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ResourcesAvailableIndicate(int requestSeqNum, ObjectIdentifier protocolIdentifier, String endpointIdentifier,
            List<SupportedProtocols> protocols, boolean almostOutOfResources) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), endpointIdentifier, protocols, almostOutOfResources,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ResourcesAvailableIndicate` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private String endpointIdentifier;
        private List<SupportedProtocols> protocols;
        private boolean almostOutOfResources;
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ResourcesAvailableIndicate from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            endpointIdentifier = from.endpointIdentifier;
            protocols = from.protocols;
            almostOutOfResources = from.almostOutOfResources;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            capacity = from.capacity;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder protocols(List<SupportedProtocols> value) { protocols = value; return this; }
        public Builder almostOutOfResources(boolean value) { almostOutOfResources = value; return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ResourcesAvailableIndicate build() {
            return new ResourcesAvailableIndicate(requestSeqNum,
                    requireNonNull(protocolIdentifier, "protocolIdentifier"), nonStandardData,
                    requireNonNull(endpointIdentifier, "endpointIdentifier"), requireNonNull(protocols, "protocols"),
                    almostOutOfResources, tokens, cryptoTokens, integrityCheckValue, capacity, genericData, extensions);
        }
    }
}
