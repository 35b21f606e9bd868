package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// CarrierInfo (H.225.0 Annex H).
public record CarrierInfo(
        Optional<@Size(min = 3, max = 4) Octets> carrierIdentificationCode,
        Optional<@Ia5 @Size(min = 1, max = 128) String> carrierName,
        Extensions extensions) {

    public CarrierInfo() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
