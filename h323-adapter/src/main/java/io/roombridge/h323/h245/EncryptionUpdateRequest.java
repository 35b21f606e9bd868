package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// EncryptionUpdateRequest (H.245 Annex A).
public record EncryptionUpdateRequest(
        Optional<KeyProtectionMethod> keyProtectionMethod,
        @Addition Optional<@Range(min = 0, max = 255) Integer> synchFlag,
        Extensions extensions) implements MiscellaneousCommand.Type {

    public EncryptionUpdateRequest() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
