package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// SIPCaps (H.225.0 Annex H).
public record SIPCaps(
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<DataRate>> dataRatesSupported,
        Optional<List<SupportedPrefix>> supportedPrefixes,
        Extensions extensions) implements SupportedProtocols {

    public SIPCaps() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
