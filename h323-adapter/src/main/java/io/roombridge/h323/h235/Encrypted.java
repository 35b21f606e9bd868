package io.roombridge.h323.h235;

import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;

/// ENCRYPTED{}: something encrypted, and with what (H.235.0 Annex A).
public record Encrypted(ObjectIdentifier algorithmOID, Params paramS, Octets encryptedData) {}
