package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// DataRate (H.225.0 Annex H).
public record DataRate(
        Optional<NonStandardParameter> nonStandardData,
        @Range(min = 0, max = 4_294_967_295L) long channelRate,
        Optional<@Range(min = 1, max = 256) Integer> channelMultiplier,
        Extensions extensions) {

    public DataRate(long channelRate) {
        this(Optional.empty(), channelRate, Optional.empty(), Extensions.NONE);
    }
}
