package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void everyFontIsThere() {
        var files = new HashSet<>(Typefaces.FILES.values());
        files.add(Typefaces.SYMBOLS);
        assertThat(files).hasSizeGreaterThan(25)
                .allSatisfy(file -> assertThat(Typefaces.named(file).getNumGlyphs()).isPositive());
        assertThat(new Lettering().usesFonts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Latin, Zoë Nguyễn", "Greek, Ελένη", "Cyrillic, Дмитрий", "Chinese, 王小明", "Traditional, 張偉龍",
        "Japanese, さとうカナ", "Korean, 김민수", "Arabic, محمد", "Hebrew, שרה", "Thai, สมชาย", "Hindi, प्रिया",
        "Bengali, সুমন", "Tamil, குமார்", "Telugu, రవి", "Kannada, ರವಿ", "Malayalam, രവി", "Gujarati, રવિ",
        "Punjabi, ਗੁਰਪ੍ਰੀਤ", "Odia, ରବି", "Sinhala, නිමල්", "Georgian, ნინო", "Armenian, Արամ", "Amharic, አበበ",
        "Khmer, សុខា", "Lao, ສົມ", "Burmese, အောင်", "Tibetan, བསྟན", "Divehi, އަލީ", "Cherokee, ᏣᎳᎩ",
        "Inuktitut, ᐃᓄᒃ", "Mongolian, ᠮᠣᠩ", "Yi, ꆈꌠ", "Amazigh, ⵣⵉⵔⵉ", "Syriac, ܫܠܡܐ"})
    void aNameIsDrawnInItsOwnLettersAndNotInBoxes(String script, String name) {
        var letters = name.codePoints().filter(Character::isLetter).toArray();
        var base = Typefaces.named(Typefaces.BASE);

        assertThat(Arrays.stream(letters).filter(letter -> Typefaces.of(letter, base).isEmpty())).as(script).isEmpty();
        var drawn = drawn(name);
        assertThat(drawn).as(script).isNotEqualTo(drawn(BOX.repeat(letters.length)))
                .isNotEqualTo(drawn(name.substring(0, name.offsetByCodePoints(0, 1)).repeat(letters.length)));
        assertThat(drawn.chars().filter(it -> it == '#').count()).as(script).isGreaterThan(40);
    }

    /// A letter of Linear A, which none of the fonts has.
    private static final String BOX = Character.toString(0x10600);

    @Test
    void lettersOfArabicAreJoinedAndBeginAtTheRight() {
        var apart = "م\u200cح\u200cم\u200cد";

        assertThat(drawn("محمد")).isNotEqualTo(drawn(apart));
        var alef = new Lettering().text("ا", 40, 400);
        var word = new Lettering().text("اس", 40, 400);
        assertThat(covered(word, 0, alef.width())).as("not the thin first letter at the left")
                .isNotEqualTo(covered(alef, 0, alef.width()));
        assertThat(drawn("Ann محمد 7")).isNotEqualTo(drawn("Ann دمحم 7"));
    }

    private static int covered(Mask mask, int from, int to) {
        int covered = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = from; x < to; x++) {
                covered += mask.at(x, y);
            }
        }
        return covered;
    }

    @Test
    void whatIsNotToBeSeenIsLeftOut() {
        assertThat(drawn("A\u202eB\u2066C\ud800\ue000")).isEqualTo(drawn("ABC"));
        assertThat(drawn("Ann\tLee\n")).isEqualTo(drawn("Ann Lee"));
        assertThat(drawn("Ann \ud83d\ude00\ufe0f")).as("a face that no font has").isEqualTo(drawn("Ann"));
        assertThat(drawn("\ud83d\ude00")).isEqualTo(drawn(" "));
        assertThat(drawn("Zoe\u0308")).as("letter and accent apart").isEqualTo(drawn("Zoë"));
    }

    @Test
    void whatIsTooLongEndsInAnEllipsisAfterAWholeLetter() {
        var lettering = new Lettering();
        var name = "Maximiliane";
        int width = lettering.text(name, 20, 1000).width();

        var cut = draw(lettering.text(name, 20, width - 10));
        assertThat(cut).isIn(draw(lettering.text("Maximilia…", 20, 1000)), draw(lettering.text("Maximili…", 20, 1000)));
        assertThat(drawn("x".repeat(200))).isEqualTo(drawn("x".repeat(60) + "…"));
        int two = lettering.text("प्रिप्रि", 20, 1000).width();
        assertThat(draw(lettering.text("प्रिप्रिप्रि", 20, two))).as("no half letter")
                .isEqualTo(draw(lettering.text("प्रि…", 20, 1000)));
    }

    @Test
    void lettersWithMarksAboveAndBelowStayInTheirLine() {
        for (var tall : new String[] {"ปู่ญี่ปุ่น", "བསྒྲུབས", "Ầỗ", "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306"}) {
            var mask = new Lettering().text(tall, 24, 400);
            assertThat(mask.height()).isEqualTo(24);
            assertThat(covered(mask, 0, mask.width())).as(tall).isGreaterThan(2000);
        }
    }

    private static String drawn(String text) {
        return draw(new Lettering().text(text, 40, 2000));
    }

    private static String draw(Mask mask) {
        var drawing = new StringBuilder();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                drawing.append(mask.at(x, y) > 100 ? '#' : '.');
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }
}
