package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// IACK: an unsolicited IRR was received (H.225.0 §7.15).
public record InfoRequestAck(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Extensions extensions) implements RasMessage {

    public InfoRequestAck(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `InfoRequestAck` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(InfoRequestAck from) {
            requestSeqNum = from.requestSeqNum;
            nonStandardData = from.nonStandardData;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public InfoRequestAck build() {
            return new InfoRequestAck(requestSeqNum, nonStandardData, tokens, cryptoTokens, integrityCheckValue,
                    extensions);
        }
    }
}
