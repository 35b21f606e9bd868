package io.roombridge.h323.h235;

import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;

/// NonStandardParameter (H.235.0 Annex A).
public record NonStandardParameter(ObjectIdentifier nonStandardIdentifier,
        Octets data) implements AuthenticationMechanism {}
