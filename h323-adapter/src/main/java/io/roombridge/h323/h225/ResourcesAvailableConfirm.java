package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// RAC: noted (H.225.0 §7.18).
public record ResourcesAvailableConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ResourcesAvailableConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ResourcesAvailableConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ResourcesAvailableConfirm from) {
            requestSeqNum = from.requestSeqNum;
            protocolIdentifier = from.protocolIdentifier;
            nonStandardData = from.nonStandardData;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ResourcesAvailableConfirm build() {
            return new ResourcesAvailableConfirm(requestSeqNum,
                    requireNonNull(protocolIdentifier, "protocolIdentifier"), nonStandardData, tokens, cryptoTokens,
                    integrityCheckValue, genericData, extensions);
        }
    }
}
