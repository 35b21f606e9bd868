package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// ExtendedAliasAddress (H.225.0 Annex H).
public record ExtendedAliasAddress(
        AliasAddress address,
        Optional<PresentationIndicator> presentationIndicator,
        Optional<ScreeningIndicator> screeningIndicator,
        Extensions extensions) {

    public ExtendedAliasAddress(AliasAddress address) {
        this(address, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
