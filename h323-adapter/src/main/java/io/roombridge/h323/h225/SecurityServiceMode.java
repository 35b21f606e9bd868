package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// SecurityServiceMode (H.225.0 Annex H).
@Choice({SecurityServiceMode.NonStandard.class, SecurityServiceMode.None.class, SecurityServiceMode.Default.class})
public sealed interface SecurityServiceMode {

    record NonStandard(NonStandardParameter value) implements SecurityServiceMode {}
    record None() implements SecurityServiceMode {}
    record Default() implements SecurityServiceMode {}
    record Unrecognized(int index, Octets octets) implements SecurityServiceMode, UnknownAlternative {}
}
