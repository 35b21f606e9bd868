package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// GenericIdentifier (H.225.0 Annex H).
@Choice({GenericIdentifier.Standard.class, GenericIdentifier.Oid.class, GenericIdentifier.NonStandard.class})
public sealed interface GenericIdentifier extends Content {

    record Standard(@Range(min = 0, max = 16_383, extensible = true) long value) implements GenericIdentifier {}
    record Oid(ObjectIdentifier value) implements GenericIdentifier {}
    record NonStandard(@Size(16) Octets value) implements GenericIdentifier {}
    record Unrecognized(int index, Octets octets) implements GenericIdentifier, UnknownAlternative {}
}
