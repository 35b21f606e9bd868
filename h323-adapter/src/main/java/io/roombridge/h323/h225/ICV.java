package io.roombridge.h323.h225;

import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;

/// ICV (H.225.0 Annex H).
public record ICV(ObjectIdentifier algorithmOID, Bits icv) {}
