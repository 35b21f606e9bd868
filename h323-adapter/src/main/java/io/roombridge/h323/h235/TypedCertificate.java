package io.roombridge.h323.h235;

import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;

/// TypedCertificate (H.235.0 Annex A).
public record TypedCertificate(ObjectIdentifier type, Octets certificate, Extensions extensions) {

    public TypedCertificate(ObjectIdentifier type, Octets certificate) {
        this(type, certificate, Extensions.NONE);
    }
}
