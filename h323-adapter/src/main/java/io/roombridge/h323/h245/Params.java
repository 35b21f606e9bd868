package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// The values that an algorithm needs at run time (H.235.0 Annex A).
public record Params(
        Optional<@Size(8) Octets> iv8,
        Optional<@Size(16) Octets> iv16,
        Optional<Octets> iv,
        Extensions extensions) {

    public Params() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
