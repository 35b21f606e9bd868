package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// PartyNumber (H.225.0 Annex H).
@Choice({PublicPartyNumber.class, PartyNumber.DataPartyNumber.class, PartyNumber.TelexPartyNumber.class,
        PrivatePartyNumber.class, PartyNumber.NationalStandardPartyNumber.class})
public sealed interface PartyNumber extends AliasAddress
        permits PublicPartyNumber, PartyNumber.DataPartyNumber, PartyNumber.TelexPartyNumber, PrivatePartyNumber,
                PartyNumber.NationalStandardPartyNumber, PartyNumber.Unrecognized {

    record DataPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value) implements PartyNumber {}

    record TelexPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value)
            implements PartyNumber {}

    record NationalStandardPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value)
            implements PartyNumber {}

    record Unrecognized(int index, Octets octets) implements PartyNumber, UnknownAlternative {}
}
