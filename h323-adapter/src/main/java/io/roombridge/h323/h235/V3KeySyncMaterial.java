package io.roombridge.h323.h235;

import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// V3KeySyncMaterial (H.235.0 Annex A).
public record V3KeySyncMaterial(
        Optional<@Bmp @Size(min = 1, max = 128) String> generalID,
        Optional<ObjectIdentifier> algorithmOID,
        Params paramS,
        Optional<Octets> encryptedSessionKey,
        Optional<Octets> encryptedSaltingKey,
        Optional<Octets> clearSaltingKey,
        Optional<Params> paramSsalt,
        Optional<ObjectIdentifier> keyDerivationOID,
        @Addition Optional<Octets> genericKeyMaterial,
        Extensions extensions) implements H235Key {

    public V3KeySyncMaterial(Params paramS) {
        this(Optional.empty(), Optional.empty(), paramS, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
