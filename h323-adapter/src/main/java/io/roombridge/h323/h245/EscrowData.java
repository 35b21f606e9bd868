package io.roombridge.h323.h245;

import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Size;

/// EscrowData (H.245 Annex A).
public record EscrowData(ObjectIdentifier escrowID, @Size(min = 1, max = 65_535) Bits escrowValue,
        Extensions extensions) {

    public EscrowData(ObjectIdentifier escrowID, Bits escrowValue) {
        this(escrowID, escrowValue, Extensions.NONE);
    }
}
