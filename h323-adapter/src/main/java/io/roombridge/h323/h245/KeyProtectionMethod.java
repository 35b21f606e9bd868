package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// KeyProtectionMethod (H.245 Annex A).
public record KeyProtectionMethod(
        boolean secureChannel,
        boolean sharedSecret,
        boolean certProtectedKey,
        Extensions extensions) {

    public KeyProtectionMethod(boolean secureChannel, boolean sharedSecret, boolean certProtectedKey) {
        this(secureChannel, sharedSecret, certProtectedKey, Extensions.NONE);
    }
}
