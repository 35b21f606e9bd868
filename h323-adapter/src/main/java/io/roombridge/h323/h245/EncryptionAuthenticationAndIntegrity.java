package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `EncryptionAuthenticationAndIntegrity` together, component by component.
    public static final class Builder {

        private Optional<List<MediaEncryptionAlgorithm>> encryptionCapability = Optional.empty();
        private Optional<AuthenticationCapability> authenticationCapability = Optional.empty();
        private Optional<IntegrityCapability> integrityCapability = Optional.empty();
        private Optional<GenericCapability> genericH235SecurityCapability = Optional.empty();
        private Optional<DTLSSecurityCapability> dtlsSecurityCapability = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(EncryptionAuthenticationAndIntegrity from) {
            encryptionCapability = from.encryptionCapability;
            authenticationCapability = from.authenticationCapability;
            integrityCapability = from.integrityCapability;
            genericH235SecurityCapability = from.genericH235SecurityCapability;
            dtlsSecurityCapability = from.dtlsSecurityCapability;
            extensions = from.extensions;
        }

        public Builder encryptionCapability(List<MediaEncryptionAlgorithm> value) {
            encryptionCapability = Optional.of(value);
            return this;
        }
        public Builder authenticationCapability(AuthenticationCapability value) {
            authenticationCapability = Optional.of(value);
            return this;
        }
        public Builder integrityCapability(IntegrityCapability value) {
            integrityCapability = Optional.of(value);
            return this;
        }
        public Builder genericH235SecurityCapability(GenericCapability value) {
            genericH235SecurityCapability = Optional.of(value);
            return this;
        }
        public Builder dtlsSecurityCapability(DTLSSecurityCapability value) {
            dtlsSecurityCapability = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public EncryptionAuthenticationAndIntegrity build() {
            return new EncryptionAuthenticationAndIntegrity(encryptionCapability, authenticationCapability,
                    integrityCapability, genericH235SecurityCapability, dtlsSecurityCapability, extensions);
        }
    }
}
