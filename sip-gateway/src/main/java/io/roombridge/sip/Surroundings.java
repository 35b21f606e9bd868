package io.roombridge.sip;

import io.roombridge.call.LegEvent;
import io.roombridge.media.MediaPlane;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/// What every leg of ours shares.
///
/// @param released  told of a leg that is gone for good
record Surroundings(SipSettings settings, Wire wire, Locality locality, MediaPlane plane,
        ScheduledExecutorService clock,
                    Consumer<LegEvent> listener, Consumer<SipLeg> released) {}
