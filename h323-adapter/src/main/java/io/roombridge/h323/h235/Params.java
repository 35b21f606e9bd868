package io.roombridge.h323.h235;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// The values that an algorithm needs at run time (H.235.0 Annex A).
public record Params(
        Optional<Long> ranInt,
        Optional<@Size(8) Octets> iv8,
        @Addition Optional<@Size(16) Octets> iv16,
        @Addition Optional<Octets> iv,
        @Addition Optional<Octets> clearSalt,
        Extensions extensions) {

    public Params() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
