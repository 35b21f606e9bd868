package io.roombridge.h323;

import io.roombridge.h323.control.ControlTimer;

/// A timer that a leg has running.
sealed interface LegTimer {

    record Signalling(CallSignalling.Timer timer) implements LegTimer {}

    record Control(ControlTimer timer) implements LegTimer {}

    /// How long a peer that answered may take to say what it can, before the gateway is told without.
    record CapabilitiesAwaited() implements LegTimer {}

    /// The next round trip is due.
    record Probe() implements LegTimer {}
}
