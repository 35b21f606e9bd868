package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// DTLSSecurityCapability (H.245 Annex A).
public record DTLSSecurityCapability(
        List<@Ia5 @Size(min = 1, max = 65_535) String> hashFunction,
        Optional<@Ia5 @Size(min = 1, max = 65_535) String> setupInformation,
        Optional<@Ia5 @Size(min = 1, max = 65_535) String> connectionInformation,
        Optional<@Ia5 @Size(min = 1, max = 65_535) String> fingerprint,
        Extensions extensions) {

    public DTLSSecurityCapability(List<String> hashFunction) {
        this(hashFunction, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `DTLSSecurityCapability` together, component by component.
    public static final class Builder {

        private List<String> hashFunction;
        private Optional<String> setupInformation = Optional.empty();
        private Optional<String> connectionInformation = Optional.empty();
        private Optional<String> fingerprint = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(DTLSSecurityCapability from) {
            hashFunction = from.hashFunction;
            setupInformation = from.setupInformation;
            connectionInformation = from.connectionInformation;
            fingerprint = from.fingerprint;
            extensions = from.extensions;
        }

        public Builder hashFunction(List<String> value) { hashFunction = value; return this; }
        public Builder setupInformation(String value) { setupInformation = Optional.of(value); return this; }
        public Builder connectionInformation(String value) { connectionInformation = Optional.of(value); return this; }
        public Builder fingerprint(String value) { fingerprint = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public DTLSSecurityCapability build() {
            return new DTLSSecurityCapability(requireNonNull(hashFunction, "hashFunction"), setupInformation,
                    connectionInformation, fingerprint, extensions);
        }
    }
}
