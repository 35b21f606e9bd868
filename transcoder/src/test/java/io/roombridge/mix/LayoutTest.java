package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.media.Arrangement;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void automaticTakesTheSmallestThatHasRoom() {
        var chosen = new StringBuilder();
        for (int participants = 0; participants <= 20; participants++) {
            var layout = Layout.of(Arrangement.AUTOMATIC, participants);
            chosen.append(participants).append(' ').append(layout.arrangement()).append(' ')
                    .append(layout.tiles().size()).append('\n');
        }
        assertThat(chosen).hasToString("""
                0 ONE 0
                1 ONE 1
                2 ONE_PLUS_ONE 2
                3 TWO_BY_TWO 3
                4 TWO_BY_TWO 4
                5 ONE_PLUS_FIVE 5
                6 ONE_PLUS_FIVE 6
                7 THREE_BY_THREE 7
                8 THREE_BY_THREE 8
                9 THREE_BY_THREE 9
                10 FOUR_BY_FOUR 10
                11 FOUR_BY_FOUR 11
                12 FOUR_BY_FOUR 12
                13 FOUR_BY_FOUR 13
                14 FOUR_BY_FOUR 14
                15 FOUR_BY_FOUR 15
                16 FOUR_BY_FOUR 16
                17 FOUR_BY_FOUR 16
                18 FOUR_BY_FOUR 16
                19 FOUR_BY_FOUR 16
                20 FOUR_BY_FOUR 16
                """);
    }

    @Test
    void tilesAreWhereTheDrawingShows() {
        assertThat(areas(Arrangement.ONE, 1)).isEqualTo("0,0 1280x720");
        assertThat(areas(Arrangement.ONE_PLUS_ONE, 2)).isEqualTo("2,182 636x356 | 642,182 636x356");
        assertThat(areas(Arrangement.TWO_BY_TWO, 3)).isEqualTo("2,2 636x356 | 642,2 636x356 | 322,362 636x356");
        assertThat(areas(Arrangement.ONE_PLUS_FIVE, 6)).isEqualTo(
                "2,2 850x476 | 856,2 422x236 | 856,242 422x236 | 2,482 422x236 | 428,482 424x236 | 856,482 422x236");
        assertThat(areas(Arrangement.THREE_BY_THREE, 7)).isEqualTo(
                "2,2 422x236 | 428,2 424x236 | 856,2 422x236 | 2,242 422x236 | 428,242 424x236 | 856,242 422x236"
                        + " | 428,482 424x236");
        assertThat(areas(Arrangement.FOUR_BY_FOUR, 16)).startsWith("2,2 316x176 | 322,2 316x176")
                .endsWith("962,542 316x176");
    }

    private static String areas(Arrangement arrangement, int participants) {
        return Layout.of(arrangement, participants).areas(1280, 720).stream()
                .map(area -> area.x() + "," + area.y() + " " + area.width() + "x" + area.height())
                .collect(Collectors.joining(" | "));
    }

    @Property
    void tilesAreWithinThePictureAndDoNotOverlap(@ForAll Arrangement arrangement,
            @ForAll @IntRange(max = 30) int participants,
            @ForAll @IntRange(min = 64, max = 960) int halfWidth,
            @ForAll @IntRange(min = 48, max = 540) int halfHeight) {
        var areas = Layout.of(arrangement, participants).areas(halfWidth * 2, halfHeight * 2);
        for (int i = 0; i < areas.size(); i++) {
            assertThat(areas.get(i).within(halfWidth * 2, halfHeight * 2)).isTrue();
            for (int k = 0; k < i; k++) {
                assertThat(overlap(areas.get(i), areas.get(k))).isFalse();
            }
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
