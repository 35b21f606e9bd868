package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    @Test
    void withoutFontsOurOwnLettersAreDrawn() {
        var mask = new Lettering(false).text("Hî 7", 10, 100);
        var drawing = new StringJoiner("\n");
        for (int y = 0; y < mask.height(); y++) {
            var row = new StringBuilder();
            for (int x = 0; x < mask.width(); x++) {
                row.append(mask.at(x, y) > 0 ? '#' : '.');
            }
            drawing.add(row);
        }
        assertThat(drawing).hasToString("""
                ........................
                #...#..###........#####.
                #...#...#.............#.
                #...#...#............#..
                #####...#...........#...
                #...#...#..........#....
                #...#...#..........#....
                #...#..###.........#....
                ........................
                ........................""");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNeverWiderThanAllowedAndNeverEmpty(boolean tryFonts) {
        var lettering = new Lettering(tryFonts);
        for (int width : new int[] {1, 7, 40, 300}) {
            var mask = lettering.text("A name that is rather long for its place", 20, width);
            assertThat(mask.width()).isBetween(1, width);
            assertThat(mask.height()).isEqualTo(20);
        }
        var mask = lettering.text("MMM", 20, 300);
        int covered = 0;
        for (int i = 0; i < mask.coverage().length; i++) {
            covered += mask.coverage()[i] != 0 ? 1 : 0;
        }
        assertThat(covered).isGreaterThan(60);
    }
}
