package io.roombridge.h323.h460;

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

    public static final PerCodec<TraversalParameters> CODEC = PerCodec.of(TraversalParameters.class);

    public static TraversalParameters decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }
}
