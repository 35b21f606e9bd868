package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// AddressPattern (H.225.0 Annex H).
@Choice({AddressPattern.Wildcard.class, AddressPattern.RangeDetails.class})
public sealed interface AddressPattern {

    record Wildcard(AliasAddress value) implements AddressPattern {}
    record RangeDetails(PartyNumber startOfRange, PartyNumber endOfRange) implements AddressPattern {}
    record Unrecognized(int index, Octets octets) implements AddressPattern, UnknownAlternative {}
}
