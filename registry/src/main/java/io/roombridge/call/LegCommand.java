package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;

/// What the gateway asks of a leg. Imperative: it is to happen.
public sealed interface LegCommand {

    LegId leg();

    /// Call somebody, on a leg of this new name. The answer is `Alerting`, `Answered` or `Released`.
    ///
    /// @param from          who calls, as the callee is to see it
    /// @param capabilities  what to offer, best first
    /// @param hops          how many the call may take from here (Max-Forwards, hopCount); 0 or more
    record Offer(LegId leg, Alias from, String displayName, Destination to, CapabilitySet capabilities, int hops)
            implements LegCommand {

        /// Of a call that begins here (RFC 3261 §8.1.1.6).
        public static final int USUAL_HOPS = 70;

        public Offer(LegId leg, Alias from, String displayName, Destination to, CapabilitySet capabilities) {
            this(leg, from, displayName, to, capabilities, USUAL_HOPS);
        }
    }

    /// Tell the caller that it rings, or let it hear the callee before that answers.
    ///
    /// @param rings  as the callee said
    /// @param early  to agree on media with the caller now: what we take, best first; [CapabilitySet#NONE] when there
    ///               is nothing to be heard
    record Alert(LegId leg, boolean rings, CapabilitySet early) implements LegCommand {

        /// It rings, and nothing is heard.
        public Alert(LegId leg) {
            this(leg, true, CapabilitySet.NONE);
        }
    }

    /// Accept the call; on a leg that is up, agree anew on what we take now.
    ///
    /// @param capabilities  what we take, best first
    record Answer(LegId leg, CapabilitySet capabilities) implements LegCommand {}

    /// Ask the peer for a whole picture by signalling.
    record RequestPicture(LegId leg, StreamId stream) implements LegCommand {}

    /// Ask the peer to send no more than this many bits a second.
    record LimitFlow(LegId leg, StreamId stream, int bitsPerSecond) implements LegCommand {}

    /// Press keys at the peer; one or more of `0-9 * # A-D`.
    record PressDigits(LegId leg, String digits) implements LegCommand {}

    /// Tell the peer what became of its wish to show slides, or that it may show them no longer.
    record AnswerFloor(LegId leg, FloorStatus status) implements LegCommand {}

    /// Somebody else shows slides, which the peer is to see; or nobody does any more. Said again it changes nothing. A
    /// peer that has no second stream is left alone.
    record ShowSlides(LegId leg, boolean shown) implements LegCommand {}

    /// End the leg, whatever its state. `Released` follows.
    record Release(LegId leg, Cause cause) implements LegCommand {}
}
