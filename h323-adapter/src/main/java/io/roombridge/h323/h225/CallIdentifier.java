package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

/// The globally unique name of one call, the same in RAS and signalling (H.225.0 §7.6).
public record CallIdentifier(@Size(16) Octets guid, Extensions extensions) {

    public CallIdentifier(Octets guid) {
        this(guid, Extensions.NONE);
    }
}
