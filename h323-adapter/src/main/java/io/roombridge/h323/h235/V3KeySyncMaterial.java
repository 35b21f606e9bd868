package io.roombridge.h323.h235;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `V3KeySyncMaterial` together, component by component.
    public static final class Builder {

        private Optional<String> generalID = Optional.empty();
        private Optional<ObjectIdentifier> algorithmOID = Optional.empty();
        private Params paramS;
        private Optional<Octets> encryptedSessionKey = Optional.empty();
        private Optional<Octets> encryptedSaltingKey = Optional.empty();
        private Optional<Octets> clearSaltingKey = Optional.empty();
        private Optional<Params> paramSsalt = Optional.empty();
        private Optional<ObjectIdentifier> keyDerivationOID = Optional.empty();
        private Optional<Octets> genericKeyMaterial = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(V3KeySyncMaterial from) {
            generalID = from.generalID;
            algorithmOID = from.algorithmOID;
            paramS = from.paramS;
            encryptedSessionKey = from.encryptedSessionKey;
            encryptedSaltingKey = from.encryptedSaltingKey;
            clearSaltingKey = from.clearSaltingKey;
            paramSsalt = from.paramSsalt;
            keyDerivationOID = from.keyDerivationOID;
            genericKeyMaterial = from.genericKeyMaterial;
            extensions = from.extensions;
        }

        public Builder generalID(String value) { generalID = Optional.of(value); return this; }
        public Builder algorithmOID(ObjectIdentifier value) { algorithmOID = Optional.of(value); return this; }
        public Builder paramS(Params value) { paramS = value; return this; }
        public Builder encryptedSessionKey(Octets value) { encryptedSessionKey = Optional.of(value); return this; }
        public Builder encryptedSaltingKey(Octets value) { encryptedSaltingKey = Optional.of(value); return this; }
        public Builder clearSaltingKey(Octets value) { clearSaltingKey = Optional.of(value); return this; }
        public Builder paramSsalt(Params value) { paramSsalt = Optional.of(value); return this; }
        public Builder keyDerivationOID(ObjectIdentifier value) { keyDerivationOID = Optional.of(value); return this; }
        public Builder genericKeyMaterial(Octets value) { genericKeyMaterial = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public V3KeySyncMaterial build() {
            return new V3KeySyncMaterial(generalID, algorithmOID, requireNonNull(paramS, "paramS"), encryptedSessionKey,
                    encryptedSaltingKey, clearSaltingKey, paramSsalt, keyDerivationOID, genericKeyMaterial, extensions);
        }
    }
}
