package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;

/// Q954Details (H.225.0 Annex H).
public record Q954Details(boolean conferenceCalling, boolean threePartyService, Extensions extensions) {

    public Q954Details(boolean conferenceCalling, boolean threePartyService) {
        this(conferenceCalling, threePartyService, Extensions.NONE);
    }
}
