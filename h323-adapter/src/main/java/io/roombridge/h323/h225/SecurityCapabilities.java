package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// SecurityCapabilities (H.225.0 Annex H).
public record SecurityCapabilities(
        Optional<NonStandardParameter> nonStandard,
        SecurityServiceMode encryption,
        SecurityServiceMode authenticaton,
        SecurityServiceMode integrity,
        Extensions extensions) {

    public SecurityCapabilities(SecurityServiceMode encryption, SecurityServiceMode authenticaton,
            SecurityServiceMode integrity) {
        this(Optional.empty(), encryption, authenticaton, integrity, Extensions.NONE);
    }
}
