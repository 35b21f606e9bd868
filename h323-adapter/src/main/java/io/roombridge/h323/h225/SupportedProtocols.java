package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// SupportedProtocols (H.225.0 Annex H).
@Choice(value = {SupportedProtocols.NonStandardData.class, H310Caps.class, H320Caps.class, H321Caps.class,
        H322Caps.class, H323Caps.class, H324Caps.class, VoiceCaps.class, T120OnlyCaps.class},
        additions = {NonStandardProtocol.class, T38FaxAnnexbOnlyCaps.class, SIPCaps.class})
public sealed interface SupportedProtocols
        permits SupportedProtocols.NonStandardData, H310Caps, H320Caps, H321Caps, H322Caps, H323Caps, H324Caps,
                VoiceCaps, T120OnlyCaps, NonStandardProtocol, T38FaxAnnexbOnlyCaps, SIPCaps,
                SupportedProtocols.Unrecognized {

    record NonStandardData(NonStandardParameter value) implements SupportedProtocols {}
    record Unrecognized(int index, Octets octets) implements SupportedProtocols, UnknownAlternative {}
}
