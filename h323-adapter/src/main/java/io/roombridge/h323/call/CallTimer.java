package io.roombridge.h323.call;

import io.roombridge.h323.control.ControlTimer;

/// A timer that a call has running.
public sealed interface CallTimer {

    record Signalling(CallSignalling.Timer timer) implements CallTimer {}

    record Control(ControlTimer timer) implements CallTimer {}

    /// How long a peer that answered may take to say what it can, before the gateway is told without.
    record CapabilitiesAwaited() implements CallTimer {}

    /// H.245 has lost its connection; the peer may be about to release the call.
    record ControlLost() implements CallTimer {}

    /// The peer ended H.245, and is to release the call now (H.323 §8.5).
    record ReleaseAwaited() implements CallTimer {}

    /// The next round trip is due.
    record Probe() implements CallTimer {}
}
