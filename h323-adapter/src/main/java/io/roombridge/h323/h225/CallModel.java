package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// Whether signalling goes straight to the other endpoint or by the gatekeeper (H.225.0 §7.6).
@Choice({CallModel.Direct.class, CallModel.GatekeeperRouted.class})
public sealed interface CallModel {

    record Direct() implements CallModel {}
    record GatekeeperRouted() implements CallModel {}
    record Unrecognized(int index, Octets octets) implements CallModel, UnknownAlternative {}
}
