package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.List;

/// CicInfo (H.225.0 Annex H).
public record CicInfo(List<@Size(min = 2, max = 4) Octets> cic, @Size(min = 2, max = 5) Octets pointCode,
        Extensions extensions) {

    public CicInfo(List<Octets> cic, Octets pointCode) {
        this(cic, pointCode, Extensions.NONE);
    }
}
