package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// GSM-UIM (H.225.0 Annex H).
public record GsmUim(
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> imsi,
        Optional<@Size(min = 1, max = 4) Octets> tmsi,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> msisdn,
        Optional<@Ia5 @Size(min = 15, max = 16) @From("0123456789#*abc") String> imei,
        Optional<@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String> hplmn,
        Optional<@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String> vplmn,
        Extensions extensions) implements MobileUIM {

    public GsmUim() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }
}
