package io.roombridge.h323.h225;

import io.roombridge.h323.h245.DataProtocolCapability;
import io.roombridge.h323.h245.T38FaxProfile;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// T38FaxAnnexbOnlyCaps (H.225.0 Annex H).
public record T38FaxAnnexbOnlyCaps(
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<DataRate>> dataRatesSupported,
        List<SupportedPrefix> supportedPrefixes,
        DataProtocolCapability t38FaxProtocol,
        T38FaxProfile t38FaxProfile,
        Extensions extensions) implements SupportedProtocols {

    public T38FaxAnnexbOnlyCaps(List<SupportedPrefix> supportedPrefixes, DataProtocolCapability t38FaxProtocol,
            T38FaxProfile t38FaxProfile) {
        this(Optional.empty(), Optional.empty(), supportedPrefixes, t38FaxProtocol, t38FaxProfile, Extensions.NONE);
    }
}
