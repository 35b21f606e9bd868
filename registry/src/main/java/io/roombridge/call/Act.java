package io.roombridge.call;

import io.roombridge.media.GraphChange;

/// What a call or a room wants done: something of a leg, or something of the media plane.
public sealed interface Act {

    record Ask(LegCommand command) implements Act {}

    record Change(GraphChange change) implements Act {}

    /// Has the room call somebody, by a dial string for the dial plan.
    record Dial(String room, String dialString) implements Act {}
}
