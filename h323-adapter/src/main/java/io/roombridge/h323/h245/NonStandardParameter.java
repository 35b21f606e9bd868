package io.roombridge.h323.h245;

import io.roombridge.per.Octets;

/// NonStandardParameter (H.245 Annex A).
public record NonStandardParameter(NonStandardIdentifier nonStandardIdentifier, Octets data) {}
