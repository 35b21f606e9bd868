package io.roombridge.mix;

import java.util.List;

/// What a composed picture is to show.
///
/// @param seats  who is in which tile of the layout; tiles beyond stay empty
public record Scene<K>(Layout layout, List<Seat<K>> seats) {

    /// @param name      as drawn on the tile; blank for none
    /// @param muted     with a crossed microphone beside the name
    /// @param speaking  with a frame around the tile
    public record Seat<K>(K who, String name, boolean muted, boolean speaking) {}

    public Scene {
        seats = List.copyOf(seats);
    }
}
