package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// IntegrityCapability (H.245 Annex A).
public record IntegrityCapability(Optional<NonStandardParameter> nonStandard, Extensions extensions) {

    public IntegrityCapability() {
        this(Optional.empty(), Extensions.NONE);
    }
}
