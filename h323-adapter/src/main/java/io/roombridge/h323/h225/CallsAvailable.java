package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.Optional;

/// CallsAvailable (H.225.0 Annex H).
public record CallsAvailable(
        @Range(min = 0, max = 4_294_967_295L) long calls,
        Optional<@Ia5 @Size(min = 1, max = 128) String> group,
        @Addition Optional<CarrierInfo> carrier,
        Extensions extensions) {

    public CallsAvailable(long calls) {
        this(calls, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
