package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// BCF: granted (H.225.0 §7.12).
public record BandwidthConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<TransportQOS> transportQOS,
        Extensions extensions) implements RasMessage {

    public BandwidthConfirm(int requestSeqNum, long bandWidth) {
        this(requestSeqNum, bandWidth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `BandwidthConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private long bandWidth;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<TransportQOS> transportQOS = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(BandwidthConfirm from) {
            requestSeqNum = from.requestSeqNum;
            bandWidth = from.bandWidth;
            nonStandardData = from.nonStandardData;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            capacity = from.capacity;
            genericData = from.genericData;
            transportQOS = from.transportQOS;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder bandWidth(long value) { bandWidth = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder transportQOS(TransportQOS value) { transportQOS = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public BandwidthConfirm build() {
            return new BandwidthConfirm(requestSeqNum, bandWidth, nonStandardData, tokens, cryptoTokens,
                    integrityCheckValue, capacity, genericData, transportQOS, extensions);
        }
    }
}
