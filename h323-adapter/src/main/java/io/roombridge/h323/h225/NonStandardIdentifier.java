package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// NonStandardIdentifier (H.225.0 Annex H).
@Choice({NonStandardIdentifier.ObjectValue.class, H221NonStandard.class})
public sealed interface NonStandardIdentifier
        permits NonStandardIdentifier.ObjectValue, H221NonStandard, NonStandardIdentifier.Unrecognized {

    record ObjectValue(ObjectIdentifier value) implements NonStandardIdentifier {}
    record Unrecognized(int index, Octets octets) implements NonStandardIdentifier, UnknownAlternative {}
}
