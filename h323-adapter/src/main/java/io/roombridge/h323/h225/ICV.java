package io.roombridge.h323.h225;

import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;

/// The integrity check value of a RAS message (H.225.0 §7.6).
public record ICV(ObjectIdentifier algorithmOID, Bits icv) {}
