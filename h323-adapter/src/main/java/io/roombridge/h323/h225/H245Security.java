package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// H245Security (H.225.0 Annex H).
@Choice({H245Security.NonStandard.class, H245Security.NoSecurity.class, H245Security.Tls.class,
        H245Security.Ipsec.class})
public sealed interface H245Security {

    record NonStandard(NonStandardParameter value) implements H245Security {}
    record NoSecurity() implements H245Security {}
    record Tls(SecurityCapabilities value) implements H245Security {}
    record Ipsec(SecurityCapabilities value) implements H245Security {}
    record Unrecognized(int index, Octets octets) implements H245Security, UnknownAlternative {}
}
