package io.roombridge.h323.h245;

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
}
