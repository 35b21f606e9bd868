package io.roombridge.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds the [TestPicture]s in a picture, wherever in it they are and however small: by hue, then reads their counters.
public final class TestPictureReader {

    private static final int FAINT = 26;
    /// In eighths of the circle. What is between two identities' hues is neither's: so a composed picture's marks are
    /// no one's.
    private static final double TOLERANCE = 0.34;
    private static final double LEAST_SHARE = 0.004;
    private static final double LEAST_FILLED = 0.45;
    private static final double EDGE = 0.35;
    private static final int LEAST_CONTRAST = 60;
    /// Of all columns, one in so many may be missing in a row.
    private static final int SPOILED = 100;

    /// @param area     where in the picture
    /// @param share    of the whole picture's area that has the identity's hue
    /// @param counter  which of its pictures it is, modulo [TestPicture#COUNTS]; empty when it is too blurred to read
    public record Seen(int identity, Area area, double share, OptionalInt counter) {}

    private TestPictureReader() {}

    /// One entry for each identity that is there, in order of identity.
    public static List<Seen> read(Picture picture) {
        int columns = picture.width() / 2;
        int rows = picture.height() / 2;
        var byColumn = new int[TestPicture.IDENTITIES][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int identity = identity(picture.colour(column * 2, row * 2));
                if (identity >= 0) {
                    byColumn[identity][column]++;
                }
            }
        }
        var seen = new ArrayList<Seen>();
        for (int identity = 0; identity < TestPicture.IDENTITIES; identity++) {
            judge(picture, identity, byColumn[identity], seen);
        }
        return seen;
    }

    /// Where its columns are thickest; whatever else has its hue, a frame around another tile, is none of it.
    private static void judge(Picture picture, int identity, int[] byColumn, List<Seen> seen) {
        var columns = longest(byColumn);
        var byRow = new int[picture.height() / 2];
        int points = 0;
        for (int row = 0; row < byRow.length; row++) {
            for (int column = columns.first; column < columns.end; column++) {
                byRow[row] += identity(picture.colour(column * 2, row * 2)) == identity ? 1 : 0;
            }
            points += byRow[row];
        }
        double share = (double) points / (byColumn.length * byRow.length);
        if (share < LEAST_SHARE) {
            return;
        }
        int top = first(byRow);
        int height = last(byRow) - top + 1;
        int width = columns.end - columns.first;
        if (points >= LEAST_FILLED * width * height) {
            var area = new Area(columns.first * 2, top * 2, width * 2, height * 2);
            seen.add(new Seen(identity, area, share, counter(picture, area)));
        }
    }

    private record Run(int first, int end) {

        private int length() {
            return end - first;
        }
    }

    /// The longest run of columns that have enough of a hue; a few that a coder has spoiled do not end it.
    private static Run longest(int[] counts) {
        int enough = enough(counts);
        int gap = counts.length / SPOILED;
        var best = new Run(0, 0);
        var run = best;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= enough) {
                run = run.length() > 0 && i - run.end <= gap ? new Run(run.first, i + 1) : new Run(i, i + 1);
                best = run.length() > best.length() ? run : best;
            }
        }
        return best;
    }

    private static int identity(Colour colour) {
        int u = colour.u() - 128;
        int v = colour.v() - 128;
        if (u * u + v * v < FAINT * FAINT) {
            return -1;
        }
        double eighths = (Math.atan2(v, u) / (2 * Math.PI) + 1) * TestPicture.IDENTITIES;
        double aside = Math.abs(eighths - Math.floor(eighths) - 0.5);
        return aside > TOLERANCE ? -1 : (int) Math.floor(eighths) % TestPicture.IDENTITIES;
    }

    private static int first(int[] counts) {
        int enough = enough(counts);
        int i = 0;
        while (counts[i] < enough) {
            i++;
        }
        return i;
    }

    private static int last(int[] counts) {
        int enough = enough(counts);
        int i = counts.length - 1;
        while (counts[i] < enough) {
            i--;
        }
        return i;
    }

    private static int enough(int[] counts) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return (int) Math.ceil(most * EDGE);
    }

    private static OptionalInt counter(Picture picture, Area area) {
        int white = block(picture, area, 0);
        int black = block(picture, area, TestPicture.BLOCKS - 1);
        if (white - black < LEAST_CONTRAST) {
            return OptionalInt.empty();
        }
        int counter = 0;
        for (int i = 1; i < TestPicture.BLOCKS - 1; i++) {
            counter = counter << 1 | (block(picture, area, i) * 2 > white + black ? 1 : 0);
        }
        return OptionalInt.of(counter);
    }

    /// Mean luma of the middle of a block.
    private static int block(Picture picture, Area area, int index) {
        double x = area.x() + area.width() * (TestPicture.BLOCKS_LEFT + (index + 0.5) * TestPicture.BLOCK_WIDTH);
        double y = area.y() + area.height() * (TestPicture.BLOCKS_TOP + TestPicture.BLOCK_HEIGHT / 2);
        int reachX = (int) (area.width() * TestPicture.BLOCK_WIDTH / 5);
        int reachY = (int) (area.height() * TestPicture.BLOCK_HEIGHT / 5);
        int sum = 0;
        int count = 0;
        for (int row = (int) y - reachY; row <= y + reachY; row++) {
            for (int column = (int) x - reachX; column <= x + reachX; column++) {
                sum += picture.luma(Math.clamp(column, 0, picture.width() - 1),
                        Math.clamp(row, 0, picture.height() - 1));
                count++;
            }
        }
        return sum / count;
    }
}
