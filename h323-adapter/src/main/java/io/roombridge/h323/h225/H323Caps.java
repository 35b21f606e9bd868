package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// H323Caps (H.225.0 Annex H).
public record H323Caps(
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<DataRate>> dataRatesSupported,
        @Addition Optional<List<SupportedPrefix>> supportedPrefixes,
        Extensions extensions) implements SupportedProtocols {

    public H323Caps() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
