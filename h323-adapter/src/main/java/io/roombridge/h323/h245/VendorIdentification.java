package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// VendorIdentification (H.245 Annex A).
public record VendorIdentification(
        NonStandardIdentifier vendor,
        Optional<@Size(min = 1, max = 256) Octets> productNumber,
        Optional<@Size(min = 1, max = 256) Octets> versionNumber,
        Extensions extensions) implements IndicationMessage {

    public VendorIdentification(NonStandardIdentifier vendor) {
        this(vendor, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
