package io.roombridge.h323.h235;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

import java.util.Optional;

/// The values that an algorithm needs at run time (H.235.0 Annex A).
public record Params(
        Optional<Long> ranInt,
        Optional<@Size(8) Octets> iv8,
        @Addition Optional<@Size(16) Octets> iv16,
        @Addition Optional<Octets> iv,
        @Addition Optional<Octets> clearSalt,
        Extensions extensions) {

    public Params() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `Params` together, component by component.
    public static final class Builder {

        private Optional<Long> ranInt = Optional.empty();
        private Optional<Octets> iv8 = Optional.empty();
        private Optional<Octets> iv16 = Optional.empty();
        private Optional<Octets> iv = Optional.empty();
        private Optional<Octets> clearSalt = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(Params from) {
            ranInt = from.ranInt;
            iv8 = from.iv8;
            iv16 = from.iv16;
            iv = from.iv;
            clearSalt = from.clearSalt;
            extensions = from.extensions;
        }

        public Builder ranInt(long value) { ranInt = Optional.of(value); return this; }
        public Builder iv8(Octets value) { iv8 = Optional.of(value); return this; }
        public Builder iv16(Octets value) { iv16 = Optional.of(value); return this; }
        public Builder iv(Octets value) { iv = Optional.of(value); return this; }
        public Builder clearSalt(Octets value) { clearSalt = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public Params build() {
            return new Params(ranInt, iv8, iv16, iv, clearSalt, extensions);
        }
    }
}
