package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;

/// IsupPrivatePartyNumber (H.225.0 Annex H).
public record IsupPrivatePartyNumber(
        PrivateTypeOfNumber privateTypeOfNumber,
        @Ia5 @Size(min = 1, max = 128) @From("0123456789ABCDE") String address,
        Extensions extensions) implements IsupNumber {

    public IsupPrivatePartyNumber(PrivateTypeOfNumber privateTypeOfNumber, String address) {
        this(privateTypeOfNumber, address, Extensions.NONE);
    }
}
