package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;

/// SIGNED{}: something encoded, and its signature (H.235.0 Annex A).
public record Signed(Octets toBeSigned, ObjectIdentifier algorithmOID, Params paramS, Bits signature) {}
