package io.roombridge.h323.h225;

import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.Optional;

/// Another gatekeeper to try, and whether to register there first (H.225.0 §7.6).
public record AlternateGK(
        TransportAddress rasAddress,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        boolean needToRegister,
        @Range(min = 0, max = 127) int priority,
        Extensions extensions) {

    public AlternateGK(TransportAddress rasAddress, boolean needToRegister, int priority) {
        this(rasAddress, Optional.empty(), needToRegister, priority, Extensions.NONE);
    }
}
