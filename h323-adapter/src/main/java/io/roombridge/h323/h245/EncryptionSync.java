package io.roombridge.h323.h245;

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
}
