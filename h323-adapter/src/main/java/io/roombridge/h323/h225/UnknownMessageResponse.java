package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// XRS: what you sent was not understood (H.225.0 §7.17).
public record UnknownMessageResponse(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Octets> messageNotUnderstood,
        Extensions extensions) implements RasMessage {

    public UnknownMessageResponse(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `UnknownMessageResponse` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Octets> messageNotUnderstood = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(UnknownMessageResponse from) {
            requestSeqNum = from.requestSeqNum;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            messageNotUnderstood = from.messageNotUnderstood;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder messageNotUnderstood(Octets value) { messageNotUnderstood = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public UnknownMessageResponse build() {
            return new UnknownMessageResponse(requestSeqNum, tokens, cryptoTokens, integrityCheckValue,
                    messageNotUnderstood, extensions);
        }
    }
}
