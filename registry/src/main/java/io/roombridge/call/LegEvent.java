package io.roombridge.call;

import io.roombridge.camera.CameraMessage;
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
    /// @param hops          how many more the call may take (Max-Forwards, hopCount); 0 or more
    record Offered(LegId leg, Party caller, Alias to, CapabilitySet capabilities, int hops) implements LegEvent {

        /// By a peer that counts no hops.
        public Offered(LegId leg, Party caller, Alias to, CapabilitySet capabilities) {
            this(leg, caller, to, capabilities, LegCommand.Offer.USUAL_HOPS);
        }
    }

    /// The peer we call rings, or is heard before it answers: announcements, the music of a queue.
    ///
    /// @param rings  it has a bell going; else only what is heard says how the call goes
    /// @param early  what the callee takes, once media flow; [CapabilitySet#NONE] as long as they do not
    record Alerting(LegId leg, boolean rings, CapabilitySet early) implements LegEvent {

        /// Rings, and is not heard.
        public Alerting(LegId leg) {
            this(leg, true, CapabilitySet.NONE);
        }
    }

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

    /// The peer wants to show slides (BFCP FloorRequest, H.239 presentationTokenRequest). It hears what became of it by
    /// [LegCommand.AnswerFloor].
    record FloorAsked(LegId leg) implements LegEvent {}

    /// The peer shows no slides any more, or does not want to (BFCP FloorRelease, H.239 presentationTokenRelease).
    record FloorReturned(LegId leg) implements LegEvent {}

    /// Slides begin to come from the peer, or come no more, whatever was said about the floor.
    record SlidesFlowed(LegId leg, boolean flow) implements LegEvent {}

    /// The peer says something about a camera: it would turn that of somebody else, or tells of its own (H.281).
    record CameraAsked(LegId leg, CameraMessage message) implements LegEvent {}

    /// Something that an administrator should read in the call's story: what the peer offered that is not spoken here,
    /// why it refused, what was done in its stead.
    ///
    /// @param words  one sentence without a full stop; no secret in it
    record Noted(LegId leg, String words) implements LegEvent {}

    /// The leg is over. Nothing more comes from it.
    record Released(LegId leg, Cause cause) implements LegEvent {}
}
