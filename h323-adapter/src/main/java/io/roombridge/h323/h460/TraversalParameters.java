package io.roombridge.h323.h460;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h245.TransportAddress;
import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Range;

import java.util.Optional;

/// Keep-alive and multiplexing of one logical channel through a firewall (H.460.19).
public record TraversalParameters(
        Optional<TransportAddress> multiplexedMediaChannel,
        Optional<TransportAddress> multiplexedMediaControlChannel,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> multiplexID,
        Optional<TransportAddress> keepAliveChannel,
        Optional<@Range(min = 0, max = 127) Integer> keepAlivePayloadType,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> keepAliveInterval,
        Extensions extensions) {

    public TraversalParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public static final PerCodec<TraversalParameters> CODEC = PerCodec.of(TraversalParameters.class);

    public static TraversalParameters decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }

    /// Puts a `TraversalParameters` together, component by component.
    public static final class Builder {

        private Optional<TransportAddress> multiplexedMediaChannel = Optional.empty();
        private Optional<TransportAddress> multiplexedMediaControlChannel = Optional.empty();
        private Optional<Long> multiplexID = Optional.empty();
        private Optional<TransportAddress> keepAliveChannel = Optional.empty();
        private Optional<Integer> keepAlivePayloadType = Optional.empty();
        private Optional<Long> keepAliveInterval = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(TraversalParameters from) {
            multiplexedMediaChannel = from.multiplexedMediaChannel;
            multiplexedMediaControlChannel = from.multiplexedMediaControlChannel;
            multiplexID = from.multiplexID;
            keepAliveChannel = from.keepAliveChannel;
            keepAlivePayloadType = from.keepAlivePayloadType;
            keepAliveInterval = from.keepAliveInterval;
            extensions = from.extensions;
        }

        public Builder multiplexedMediaChannel(TransportAddress value) {
            multiplexedMediaChannel = Optional.of(value);
            return this;
        }
        public Builder multiplexedMediaControlChannel(TransportAddress value) {
            multiplexedMediaControlChannel = Optional.of(value);
            return this;
        }
        public Builder multiplexID(long value) { multiplexID = Optional.of(value); return this; }
        public Builder keepAliveChannel(TransportAddress value) { keepAliveChannel = Optional.of(value); return this; }
        public Builder keepAlivePayloadType(int value) { keepAlivePayloadType = Optional.of(value); return this; }
        public Builder keepAliveInterval(long value) { keepAliveInterval = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public TraversalParameters build() {
            return new TraversalParameters(multiplexedMediaChannel, multiplexedMediaControlChannel, multiplexID,
                    keepAliveChannel, keepAlivePayloadType, keepAliveInterval, extensions);
        }
    }
}
