package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

/// CallIdentifier (H.225.0 Annex H).
public record CallIdentifier(@Size(16) Octets guid, Extensions extensions) {

    public CallIdentifier(Octets guid) {
        this(guid, Extensions.NONE);
    }
}
