package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// IsupNumber (H.225.0 Annex H).
@Choice({IsupPublicPartyNumber.class, IsupNumber.DataPartyNumber.class, IsupNumber.TelexPartyNumber.class,
        IsupPrivatePartyNumber.class, IsupNumber.NationalStandardPartyNumber.class})
public sealed interface IsupNumber extends AliasAddress
        permits IsupPublicPartyNumber, IsupNumber.DataPartyNumber, IsupNumber.TelexPartyNumber, IsupPrivatePartyNumber,
                IsupNumber.NationalStandardPartyNumber, IsupNumber.Unrecognized {

    record DataPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789ABCDE") String value)
            implements IsupNumber {}

    record TelexPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789ABCDE") String value)
            implements IsupNumber {}

    record NationalStandardPartyNumber(@Ia5 @Size(min = 1, max = 128) @From("0123456789ABCDE") String value)
            implements IsupNumber {}

    record Unrecognized(int index, Octets octets) implements IsupNumber, UnknownAlternative {}
}
