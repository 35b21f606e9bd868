package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// H235SecurityCapability (H.245 Annex A).
public record H235SecurityCapability(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity,
        @Range(min = 1, max = 65_535) int mediaCapability, Extensions extensions) implements Capability {

    public H235SecurityCapability(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity,
            int mediaCapability) {
        this(encryptionAuthenticationAndIntegrity, mediaCapability, Extensions.NONE);
    }
}
