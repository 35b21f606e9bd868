package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// SupportedPrefix (H.225.0 Annex H).
public record SupportedPrefix(
        Optional<NonStandardParameter> nonStandardData,
        AliasAddress prefix,
        Extensions extensions) {

    public SupportedPrefix(AliasAddress prefix) {
        this(Optional.empty(), prefix, Extensions.NONE);
    }
}
