package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;

/// One that a room calls.
///
/// @param callee  how it is shown until it answers
public record Invitee(LegId leg, Alias from, Destination destination, Party callee) {

    /// @param title  of who calls
    LegCommand.Offer offer(String title, CapabilitySet ours) {
        return new LegCommand.Offer(leg, from, title, destination, ours);
    }
}
