package io.roombridge.h323.h460;

import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Range;

/// How often an LRQ must keep the way to a neighbour open (H.460.18).
public record LRQKeepAliveData(@Range(min = 1, max = 4_294_967_295L) long lrqKeepAliveInterval, Extensions extensions) {

    public LRQKeepAliveData(long lrqKeepAliveInterval) {
        this(lrqKeepAliveInterval, Extensions.NONE);
    }

    public static final PerCodec<LRQKeepAliveData> CODEC = PerCodec.of(LRQKeepAliveData.class);

    public static LRQKeepAliveData decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }
}
