package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// URJ: there is no such registration, or a call needs it (H.225.0 §7.10).
public record UnregistrationReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        UnregRejectReason rejectReason,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public UnregistrationReject(int requestSeqNum, UnregRejectReason rejectReason) {
        this(requestSeqNum, rejectReason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `UnregistrationReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private UnregRejectReason rejectReason;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<AltGKInfo> altGKInfo = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(UnregistrationReject from) {
            requestSeqNum = from.requestSeqNum;
            rejectReason = from.rejectReason;
            nonStandardData = from.nonStandardData;
            altGKInfo = from.altGKInfo;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder rejectReason(UnregRejectReason value) { rejectReason = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder altGKInfo(AltGKInfo value) { altGKInfo = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public UnregistrationReject build() {
            return new UnregistrationReject(requestSeqNum, requireNonNull(rejectReason, "rejectReason"),
                    nonStandardData, altGKInfo, tokens, cryptoTokens, integrityCheckValue, genericData, extensions);
        }
    }
}
