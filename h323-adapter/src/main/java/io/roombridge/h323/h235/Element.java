package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// Element (H.235.0 Annex A).
@Choice({Element.OctetsValue.class, Element.IntegerValue.class, Element.BitsValue.class, Element.Name.class,
        Element.Flag.class})
public sealed interface Element {

    record OctetsValue(Octets value) implements Element {}
    record IntegerValue(long value) implements Element {}
    record BitsValue(Bits value) implements Element {}
    record Name(@Bmp String value) implements Element {}
    record Flag(boolean value) implements Element {}
    record Unrecognized(int index, Octets octets) implements Element, UnknownAlternative {}
}
