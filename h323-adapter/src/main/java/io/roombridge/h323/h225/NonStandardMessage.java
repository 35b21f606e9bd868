package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// A message of a vendor's own (H.225.0 §7.16).
public record NonStandardMessage(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        NonStandardParameter nonStandardData,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public NonStandardMessage(int requestSeqNum, NonStandardParameter nonStandardData) {
        this(requestSeqNum, nonStandardData, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `NonStandardMessage` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private NonStandardParameter nonStandardData;
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(NonStandardMessage from) {
            requestSeqNum = from.requestSeqNum;
            nonStandardData = from.nonStandardData;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) { nonStandardData = value; return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public NonStandardMessage build() {
            return new NonStandardMessage(requestSeqNum, requireNonNull(nonStandardData, "nonStandardData"), tokens,
                    cryptoTokens, integrityCheckValue, featureSet, genericData, extensions);
        }
    }
}
