package io.roombridge.h323.h225;

import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;

/// PublicPartyNumber (H.225.0 Annex H).
public record PublicPartyNumber(PublicTypeOfNumber publicTypeOfNumber,
        @Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String publicNumberDigits) implements PartyNumber {}
