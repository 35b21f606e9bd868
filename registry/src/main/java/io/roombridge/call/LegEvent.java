package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import java.util.List;

/// What a leg tells the gateway. Past tense: it has happened.
public sealed interface LegEvent {

    LegId leg();

    /// The peer calls us.
    ///
    /// @param capabilities  what the caller takes; [CapabilitySet#NONE] when it has not said so yet (late offer, slow
    ///                      start)
    record Offered(LegId leg, Party caller, Alias to, CapabilitySet capabilities) implements LegEvent {}

    /// The peer we call rings.
    record Alerting(LegId leg) implements LegEvent {}

    /// The peer we call has answered. Media may still have to be agreed.
    record Answered(LegId leg, Party callee, CapabilitySet capabilities) implements LegEvent {}

    /// What is agreed with the peer now. The media plane has it already.
    record MediaChanged(LegId leg, List<MediaStream> streams) implements LegEvent {
        public MediaChanged {
            streams = List.copyOf(streams);
        }
    }

    /// Keys pressed, by signalling (SIP INFO, H.245 UserInputIndication, Q.931 keypad) or as telephone events.
    record DigitsPressed(LegId leg, String digits) implements LegEvent {}

    /// The leg is over. Nothing more comes from it.
    record Released(LegId leg, Cause cause) implements LegEvent {}
}
