package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// H2250ModeParameters (H.245 Annex A).
public record H2250ModeParameters(Optional<RedundancyEncodingMode> redundancyEncodingMode, Extensions extensions) {

    public H2250ModeParameters() {
        this(Optional.empty(), Extensions.NONE);
    }
}
