package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.PictureSize;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    private final PicturePool pool = new PicturePool();

    private static int ink(Picture picture, int fromRow, int toRow) {
        int bright = 0;
        for (int y = fromRow; y < toRow; y++) {
            for (int x = 0; x < picture.width(); x++) {
                bright += picture.luma(x, y) > 120 ? 1 : 0;
            }
        }
        return bright;
    }

    @ParameterizedTest
    @CsvSource({"128, 96", "176, 144", "352, 288", "640, 360", "1280, 720", "1920, 1080"})
    void theLinesStandInTheMiddleOfAPictureOfAnySize(int width, int height) {
        try (var picture = Notice.draw(new PictureSize(width, height), List.of("Board", "Enter your PIN"), pool)) {
            assertThat(ink(picture, 0, height / 4)).isZero();
            assertThat(ink(picture, height * 3 / 4, height)).isZero();
            assertThat(ink(picture, height / 4, height / 2)).as("the first line").isGreaterThan(width * height / 2_000);
            assertThat(ink(picture, height / 2, height * 3 / 4)).as("the second").isGreaterThan(10);
        }
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        var size = new PictureSize(176, 144);
        var endless = Collections.nCopies(500, "A line that is rather long for a picture as small as this one is");
        try (var some = Notice.draw(size, endless, pool); var none = Notice.draw(size, List.of(), pool)) {
            assertThat(ink(some, 0, 144)).isGreaterThan(500);
            assertThat(ink(none, 0, 144)).isZero();
        }
    }
}
