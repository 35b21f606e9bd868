package io.roombridge.sip.leg;

import io.roombridge.call.LegEvent;
import io.roombridge.sip.message.Locality;
import io.roombridge.sip.message.Wire;
import java.util.function.Consumer;

/// What every leg of ours shares.
///
/// @param released  told of a leg that is gone for good
record Surroundings(Wire wire, Locality locality, Pace pace, Consumer<LegEvent> listener,
        Consumer<InviteShell> released, FloorPorts floors) {}
