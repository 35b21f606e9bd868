package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// GatewayInfo (H.225.0 Annex H).
public record GatewayInfo(
        Optional<List<SupportedProtocols>> protocol,
        Optional<NonStandardParameter> nonStandardData,
        Extensions extensions) {

    public GatewayInfo() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
