package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.media.Arrangement;
import java.util.ArrayList;
import java.util.List;

/// Where the tiles of a composed picture are, in fractions of it. All tiles have the shape of the whole.
///
/// ```
/// ONE      ONE_PLUS_ONE  TWO_BY_TWO  ONE_PLUS_FIVE  THREE_BY_THREE  FOUR_BY_FOUR
/// ┌─────┐  ┌─────┐       ┌──┬──┐     ┌───┬─┐        ┌─┬─┬─┐         16 tiles
/// │  0  │  │0 │1 │       │0 │1 │     │ 0 │1│        │0│1│2│
/// │     │  │  │  │       ├──┼──┤     │   ├─┤        ├─┼─┼─┤         rows that are not full or
/// └─────┘  └─────┘       │2 │3 │     ├─┬─┼2┤        │3│4│5│         missing: the rest in the middle
///                        └──┴──┘     │3│4│5│        └─┴─┴─┘
/// ```
///
/// @param large  the first tile is larger than the others: the speaker's
public record Layout(Arrangement arrangement, List<Tile> tiles, boolean large) {

    /// @param x, y, width, height  0–1
    public record Tile(double x, double y, double width, double height) {}

    public Layout {
        tiles = List.copyOf(tiles);
    }

    /// The arrangement's tiles for so many participants: at most as many as it has. `AUTOMATIC` takes the smallest
    /// arrangement that has room.
    public static Layout of(Arrangement arrangement, int participants) {
        return switch (arrangement) {
            case AUTOMATIC -> of(automatic(participants), participants);
            case ONE -> grid(arrangement, 1, participants);
            case ONE_PLUS_ONE, TWO_BY_TWO -> grid(arrangement, 2, participants);
            case ONE_PLUS_FIVE -> onePlusFive(participants);
            case THREE_BY_THREE -> grid(arrangement, 3, participants);
            case FOUR_BY_FOUR -> grid(arrangement, 4, participants);
        };
    }

    private static Arrangement automatic(int participants) {
        return participants <= 1 ? Arrangement.ONE
                : participants == 2 ? Arrangement.ONE_PLUS_ONE
                : participants <= 4 ? Arrangement.TWO_BY_TWO
                : participants <= 6 ? Arrangement.ONE_PLUS_FIVE
                : participants <= 9 ? Arrangement.THREE_BY_THREE : Arrangement.FOUR_BY_FOUR;
    }

    /// Slides in the first tile, and whoever speaks in the second, small, if anybody is seen.
    ///
    /// ```
    /// ┌───────┐
    /// │ 0  │ 1│   four fifths and one fifth
    /// └───────┘
    /// ```
    static Layout slides(boolean somebody) {
        var large = new Tile(0, 0.1, 0.8, 0.8);
        return new Layout(Arrangement.AUTOMATIC,
                somebody ? List.of(large, new Tile(0.8, 0.4, 0.2, 0.2)) : List.of(new Tile(0, 0, 1, 1)), true);
    }

    private static Layout grid(Arrangement arrangement, int side, int participants) {
        int count = Math.min(participants, arrangement == Arrangement.ONE_PLUS_ONE ? 2 : side * side);
        double edge = 1.0 / side;
        int rows = (count + side - 1) / side;
        double top = (1 - rows * edge) / 2;
        var tiles = new ArrayList<Tile>();
        for (int i = 0; i < count; i++) {
            int row = i / side;
            int inRow = Math.min(side, count - row * side);
            double left = (1 - inRow * edge) / 2;
            tiles.add(new Tile(left + i % side * edge, top + row * edge, edge, edge));
        }
        return new Layout(arrangement, tiles, false);
    }

    private static Layout onePlusFive(int participants) {
        double third = 1.0 / 3;
        var tiles = List.of(new Tile(0, 0, 2 * third, 2 * third),
                new Tile(2 * third, 0, third, third), new Tile(2 * third, third, third, third),
                new Tile(0, 2 * third, third, third), new Tile(third, 2 * third, third, third),
                new Tile(2 * third, 2 * third, third, third));
        return new Layout(Arrangement.ONE_PLUS_FIVE, tiles.subList(0, Math.min(participants, 6)), true);
    }

    /// The tiles in a picture of that size, even, with a gap around each unless there is but one.
    public List<Area> areas(int width, int height) {
        double gap = arrangement == Arrangement.ONE ? 0 : Math.max(2, height / 180.0);
        var areas = new ArrayList<Area>();
        for (var tile : tiles) {
            areas.add(Area.even(tile.x() * width + gap / 2, tile.y() * height + gap / 2, tile.width() * width - gap,
                    tile.height() * height - gap));
        }
        return areas;
    }
}
