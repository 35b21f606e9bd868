package io.roombridge.call;

import io.roombridge.media.MediaGraph;
import io.roombridge.media.StreamId;

/// What a call or a room wants done: something of a leg, or something of the media plane.
public sealed interface Act {

    record Ask(LegCommand command) implements Act {}

    record Join(MediaGraph graph) implements Act {}

    record Part(String graph) implements Act {}

    /// Sends the stream's peer a whole picture soon.
    record Refresh(StreamId stream) implements Act {}

    /// Sends the stream's peer no more than so many bits a second; 0 lifts the limit.
    record Throttle(StreamId stream, int bitsPerSecond) implements Act {}

    /// Has the room call somebody, by a dial string for the dial plan.
    record Dial(String room, String dialString) implements Act {}
}
