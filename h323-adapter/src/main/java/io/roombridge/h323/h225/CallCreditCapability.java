package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// CallCreditCapability (H.225.0 Annex H).
public record CallCreditCapability(
        Optional<Boolean> canDisplayAmountString,
        Optional<Boolean> canEnforceDurationLimit,
        Extensions extensions) {

    public CallCreditCapability() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
