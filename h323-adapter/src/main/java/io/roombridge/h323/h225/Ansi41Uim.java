package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// ANSI-41-UIM (H.225.0 Annex H).
public record Ansi41Uim(
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> imsi,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> min,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> mdn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> msisdn,
        Optional<@Ia5 @Size(16) @From("0123456789#*abc") String> esn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> mscid,
        SystemId systemId,
        Optional<@Size(1) Octets> systemMyTypeCode,
        Optional<@Size(1) Octets> systemAccessType,
        Optional<@Size(1) Octets> qualificationInformationCode,
        Optional<@Ia5 @Size(16) @From("0123456789#*abc") String> sesn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> soc,
        Extensions extensions) implements MobileUIM {

    public Ansi41Uim(SystemId systemId) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                systemId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    @Choice({SystemId.Sid.class, SystemId.Mid.class})
    public sealed interface SystemId {

        record Sid(@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String value) implements SystemId {}
        record Mid(@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String value) implements SystemId {}
        record Unrecognized(int index, Octets octets) implements SystemId, UnknownAlternative {}
    }
}
