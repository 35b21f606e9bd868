package io.roombridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Test pictures are found in what else is in a composed picture.
class TestPictureReaderTest {

    private static final int GREEN = 4;
    private static final int RED = 2;
    private static final Colour BACKGROUND = new Colour(20, 128, 128);

    private final PicturePool pool = new PicturePool();

    @Test
    void theFrameOfAnotherTileInTheSameHueIsNoneOfIt() {
        var canvas = pool.canvas(768, 448);
        canvas.fill(canvas.area(), BACKGROUND);
        try (var red = new TestPicture(RED, 376, 208, pool).next();
                var green = new TestPicture(GREEN, 284, 208, pool).next()) {
            canvas.fill(new Area(0, 8, 384, 216), green.colour(2, 100));
            draw(canvas, red, 4, 12);
            draw(canvas, green, 432, 12);
        }

        try (var picture = canvas.publish()) {
            assertThat(TestPictureReader.read(picture)).satisfiesExactly(red -> {
                assertThat(red.identity()).isEqualTo(RED);
                assertThat(red.counter()).isEqualTo(OptionalInt.of(0));
            }, green -> {
                assertThat(green.identity()).isEqualTo(GREEN);
                assertThat(green.area()).isEqualTo(new Area(432, 12, 284, 208));
                assertThat(green.counter()).isEqualTo(OptionalInt.of(0));
            });
        }
    }

    private static void draw(Canvas canvas, Picture tile, int left, int top) {
        for (int y = 0; y < tile.height(); y += 2) {
            for (int x = 0; x < tile.width(); x += 2) {
                canvas.fill(new Area(left + x, top + y, 2, 2), tile.colour(x, y));
            }
        }
    }
}
