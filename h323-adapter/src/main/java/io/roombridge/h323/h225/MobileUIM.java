package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// MobileUIM (H.225.0 Annex H).
@Choice({Ansi41Uim.class, GsmUim.class})
public sealed interface MobileUIM extends AliasAddress permits Ansi41Uim, GsmUim, MobileUIM.Unrecognized {

    record Unrecognized(int index, Octets octets) implements MobileUIM, UnknownAlternative {}
}
