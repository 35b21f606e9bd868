package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// TerminalInfo (H.225.0 Annex H).
public record TerminalInfo(Optional<NonStandardParameter> nonStandardData, Extensions extensions) {

    public TerminalInfo() {
        this(Optional.empty(), Extensions.NONE);
    }
}
