package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;

/// AltGKInfo (H.225.0 Annex H).
public record AltGKInfo(List<AlternateGK> alternateGatekeeper, boolean altGKisPermanent, Extensions extensions) {

    public AltGKInfo(List<AlternateGK> alternateGatekeeper, boolean altGKisPermanent) {
        this(alternateGatekeeper, altGKisPermanent, Extensions.NONE);
    }
}
