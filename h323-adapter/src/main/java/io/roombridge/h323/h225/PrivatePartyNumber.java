package io.roombridge.h323.h225;

import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;

/// PrivatePartyNumber (H.225.0 Annex H).
public record PrivatePartyNumber(PrivateTypeOfNumber privateTypeOfNumber,
        @Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String privateNumberDigits) implements PartyNumber {}
