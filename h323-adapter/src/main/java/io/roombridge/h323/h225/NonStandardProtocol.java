package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// NonStandardProtocol (H.225.0 Annex H).
public record NonStandardProtocol(
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<DataRate>> dataRatesSupported,
        List<SupportedPrefix> supportedPrefixes,
        Extensions extensions) implements SupportedProtocols {

    public NonStandardProtocol(List<SupportedPrefix> supportedPrefixes) {
        this(Optional.empty(), Optional.empty(), supportedPrefixes, Extensions.NONE);
    }
}
