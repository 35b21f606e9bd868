package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// EncryptionSync (H.245 Annex A).
public record EncryptionSync(
        Optional<NonStandardParameter> nonStandard,
        @Range(min = 0, max = 255) int synchFlag,
        @Size(min = 1, max = 65_535) Octets h235Key,
        Optional<@Size(min = 1, max = 256) List<EscrowData>> escrowentry,
        @Addition Optional<GenericParameter> genericParameter,
        Extensions extensions) {

    public EncryptionSync(int synchFlag, Octets h235Key) {
        this(Optional.empty(), synchFlag, h235Key, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `EncryptionSync` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandard = Optional.empty();
        private int synchFlag;
        private Octets h235Key;
        private Optional<List<EscrowData>> escrowentry = Optional.empty();
        private Optional<GenericParameter> genericParameter = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(EncryptionSync from) {
            nonStandard = from.nonStandard;
            synchFlag = from.synchFlag;
            h235Key = from.h235Key;
            escrowentry = from.escrowentry;
            genericParameter = from.genericParameter;
            extensions = from.extensions;
        }

        public Builder nonStandard(NonStandardParameter value) { nonStandard = Optional.of(value); return this; }
        public Builder synchFlag(int value) { synchFlag = value; return this; }
        public Builder h235Key(Octets value) { h235Key = value; return this; }
        public Builder escrowentry(List<EscrowData> value) { escrowentry = Optional.of(value); return this; }
        public Builder genericParameter(GenericParameter value) { genericParameter = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public EncryptionSync build() {
            return new EncryptionSync(nonStandard, synchFlag, requireNonNull(h235Key, "h235Key"), escrowentry,
                    genericParameter, extensions);
        }
    }
}
