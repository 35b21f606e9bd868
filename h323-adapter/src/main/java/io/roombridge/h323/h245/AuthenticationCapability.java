package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.Optional;

/// AuthenticationCapability (H.245 Annex A).
public record AuthenticationCapability(
        Optional<NonStandardParameter> nonStandard,
        @Addition Optional<ObjectIdentifier> antiSpamAlgorithm,
        Extensions extensions) {

    public AuthenticationCapability() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
