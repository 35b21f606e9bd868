package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

import java.util.List;
import java.util.Optional;

/// SCR: its answer (H.225.0 §7.20).
public record ServiceControlResponse(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<Result> result,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Optional<FeatureSet> featureSet,
        Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ServiceControlResponse(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({Result.Started.class, Result.Failed.class, Result.Stopped.class, Result.NotAvailable.class,
            Result.NeededFeatureNotSupported.class})
    public sealed interface Result {

        record Started() implements Result {}
        record Failed() implements Result {}
        record Stopped() implements Result {}
        record NotAvailable() implements Result {}
        record NeededFeatureNotSupported() implements Result {}
        record Unrecognized(int index, Octets octets) implements Result, UnknownAlternative {}
    }

    /// Puts a `ServiceControlResponse` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private Optional<Result> result = Optional.empty();
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ServiceControlResponse from) {
            requestSeqNum = from.requestSeqNum;
            result = from.result;
            nonStandardData = from.nonStandardData;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder result(Result value) { result = Optional.of(value); return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ServiceControlResponse build() {
            return new ServiceControlResponse(requestSeqNum, result, nonStandardData, tokens, cryptoTokens,
                    integrityCheckValue, featureSet, genericData, extensions);
        }
    }
}
