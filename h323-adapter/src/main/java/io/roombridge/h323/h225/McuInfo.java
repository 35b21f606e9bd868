package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// McuInfo (H.225.0 Annex H).
public record McuInfo(
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<SupportedProtocols>> protocol,
        Extensions extensions) {

    public McuInfo() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
