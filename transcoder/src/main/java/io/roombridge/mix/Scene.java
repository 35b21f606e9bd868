package io.roombridge.mix;

import java.util.List;
import java.util.Optional;

/// What a composed picture is to show. Made anew when that changes, not for each picture.
///
/// @param seats  who is in which tile of the layout; tiles beyond stay empty
/// @param marks  in the corner
public record Scene(Layout layout, List<Seat> seats, Marks marks) {

    /// @param people     in the room; 0 when that is not shown
    /// @param locked     with a padlock
    /// @param presenter  who shows slides; blank for nobody
    public record Marks(int people, boolean locked, String presenter) {

        public static final Marks NONE = new Marks(0, false, "");
    }

    /// @param picture   their latest; a card with their name while there is none
    /// @param name      as drawn on the tile; blank for none
    /// @param muted     with a crossed microphone beside the name
    /// @param speaking  with a frame around the tile
    public record Seat(LatestPicture picture, String name, boolean muted, boolean speaking) {}

    /// Slides, and beside them somebody, if anybody.
    public static Scene slides(LatestPicture slides, Optional<Seat> beside, Marks marks) {
        var shown = new Seat(slides, "", false, false);
        return new Scene(Layout.slides(beside.isPresent()),
                beside.map(seat -> List.of(shown, seat)).orElse(List.of(shown)), marks);
    }

    public Scene {
        seats = List.copyOf(seats);
    }
}
