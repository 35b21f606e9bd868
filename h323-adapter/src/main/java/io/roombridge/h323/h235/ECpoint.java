package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.Optional;

/// ECpoint (H.235.0 Annex A).
public record ECpoint(
        Optional<@Size(min = 0, max = 511) Bits> x,
        Optional<@Size(min = 0, max = 511) Bits> y,
        Extensions extensions) {

    public ECpoint() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
