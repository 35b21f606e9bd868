package io.roombridge.h323.h225;

import io.roombridge.per.Octets;

/// NonStandardParameter (H.225.0 Annex H).
public record NonStandardParameter(NonStandardIdentifier nonStandardIdentifier, Octets data) {}
