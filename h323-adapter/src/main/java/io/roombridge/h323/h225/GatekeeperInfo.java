package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// GatekeeperInfo (H.225.0 Annex H).
public record GatekeeperInfo(Optional<NonStandardParameter> nonStandardData, Extensions extensions) {

    public GatekeeperInfo() {
        this(Optional.empty(), Extensions.NONE);
    }
}
