package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;

/// HASHED{}: a keyed hash over something, and with what (H.235.0 Annex A).
public record Hashed(ObjectIdentifier algorithmOID, Params paramS, Bits hash) {}
