package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTest {

    private static final int GREY = 128;
    private static final int BRIGHT = GREY + 15;

    private final PicturePool pool = new PicturePool();

    private Picture grey(int width, int height) {
        var canvas = pool.canvas(width, height);
        canvas.fill(canvas.area(), new Colour(GREY, 128, 128));
        return canvas.publish();
    }

    private static int count(Picture picture, int fromRow, int toRow, int above) {
        int many = 0;
        for (int y = fromRow; y < toRow; y++) {
            for (int x = 0; x < picture.width(); x++) {
                many += picture.luma(x, y) > above ? 1 : 0;
            }
        }
        return many;
    }

    @ParameterizedTest
    @CsvSource({"128, 96", "176, 144", "352, 288", "640, 360", "1280, 720", "1920, 1080"})
    void theLinesStandOnADarkPlateNearTheTopOfAPictureOfAnySize(int width, int height) {
        try (var under = grey(width, height);
                var over = new Caption(List.of("You are muted", "*6 be heard"), pool).over(under)) {
            assertThat(count(over, 0, height * 2 / 3, BRIGHT)).as("letters").isGreaterThan(30);
            assertThat(count(over, 0, height, GREY - 1)).as("the plate").isLessThan(width * height - 1_000);
            assertThat(count(over, height * 2 / 3, height, GREY - 1)).as("below")
                    .isEqualTo(width * (height - height * 2 / 3));
            assertThat(count(over, height * 2 / 3, height, GREY)).isZero();
            assertThat(count(under, 0, height, GREY - 1)).as("what it is drawn over").isEqualTo(width * height);
        }
    }

    @Test
    void whatDoesNotFitIsLeftOutAndEverySizeIsDrawnAnew() {
        var caption = new Caption(Collections.nCopies(500, "A line that is rather long for a small picture"), pool);
        for (int height : new int[] {144, 720, 144}) {
            int width = height * 4 / 3;
            try (var under = grey(width, height); var over = caption.over(under)) {
                assertThat(over.size()).isEqualTo(under.size());
                assertThat(count(over, 0, height, BRIGHT)).isGreaterThan(100);
                assertThat(count(over, height - 2, height, GREY - 1)).as("the edge").isEqualTo(2 * width);
            }
        }
    }
}
