package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;
import java.util.Optional;

/// TunnelledProtocolAlternateIdentifier (H.225.0 Annex H).
public record TunnelledProtocolAlternateIdentifier(
        @Ia5 @Size(min = 1, max = 64) String protocolType,
        Optional<@Ia5 @Size(min = 1, max = 64) String> protocolVariant,
        Extensions extensions) {

    public TunnelledProtocolAlternateIdentifier(String protocolType) {
        this(protocolType, Optional.empty(), Extensions.NONE);
    }
}
