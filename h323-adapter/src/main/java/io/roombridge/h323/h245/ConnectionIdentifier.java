package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// ConnectionIdentifier (H.245 Annex A).
public record ConnectionIdentifier(@Range(min = 0, max = 4_294_967_295L) long channelTag,
        @Range(min = 0, max = 4_294_967_295L) long sequenceNumber, Extensions extensions) {

    public ConnectionIdentifier(long channelTag, long sequenceNumber) {
        this(channelTag, sequenceNumber, Extensions.NONE);
    }
}
