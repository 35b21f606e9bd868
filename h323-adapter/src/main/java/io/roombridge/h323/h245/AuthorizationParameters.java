package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// AuthorizationParameters (H.245 Annex A).
public record AuthorizationParameters(Optional<NonStandardParameter> nonStandardData, Extensions extensions) {

    public AuthorizationParameters() {
        this(Optional.empty(), Extensions.NONE);
    }
}
