package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// EncryptionAuthenticationAndIntegrity (H.245 Annex A).
public record EncryptionAuthenticationAndIntegrity(
        Optional<@Size(min = 1, max = 256) List<MediaEncryptionAlgorithm>> encryptionCapability,
        Optional<AuthenticationCapability> authenticationCapability,
        Optional<IntegrityCapability> integrityCapability,
        @Addition Optional<GenericCapability> genericH235SecurityCapability,
        @Addition Optional<DTLSSecurityCapability> dtlsSecurityCapability,
        Extensions extensions) {

    public EncryptionAuthenticationAndIntegrity() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
