package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

/// Criteria (H.245 Annex A).
public record Criteria(ObjectIdentifier field, @Size(min = 1, max = 65_535) Octets value, Extensions extensions) {

    public Criteria(ObjectIdentifier field, Octets value) {
        this(field, value, Extensions.NONE);
    }
}
