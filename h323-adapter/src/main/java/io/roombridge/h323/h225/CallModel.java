package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// CallModel (H.225.0 Annex H).
@Choice({CallModel.Direct.class, CallModel.GatekeeperRouted.class})
public sealed interface CallModel {

    record Direct() implements CallModel {}
    record GatekeeperRouted() implements CallModel {}
    record Unrecognized(int index, Octets octets) implements CallModel, UnknownAlternative {}
}
