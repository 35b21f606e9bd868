package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.media.PictureSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureToolsTest {

    private final PicturePool pool = new PicturePool();
    private final FfmpegCodecs codecs = new FfmpegCodecs(pool);

    @ParameterizedTest
    @CsvSource({"1280, 720, 640, 360", "640, 360, 1280, 720", "352, 288, 176, 144", "1280, 720, 88, 72",
            "128, 96, 1920, 1080"})
    void aScaledPictureShowsTheSame(int width, int height, int toWidth, int toHeight) {
        try (var scaler = codecs.scaler(); var picture = new TestPicture(5, width, height, pool).next();
             var scaled = scaler.scale(picture, new PictureSize(toWidth, toHeight), pool)) {
            var seen = TestPictureReader.read(scaled);
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().identity()).isEqualTo(5);
            assertThat(seen.getFirst().counter()).hasValue(0);
            assertThat(seen.getFirst().share()).isGreaterThan(0.7);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 636, 356", "642, 362, 422, 236", "100, 50, 30, 22", "0, 0, 1278, 718"})
    void scalingIntoAPartLeavesTheRestAsItWas(int x, int y, int width, int height) {
        var canvas = pool.canvas(1280, 720);
        canvas.fill(canvas.area(), Colour.BLACK);
        var area = new Area(x, y, width, height);
        try (var scaler = codecs.scaler(); var white = white(640, 360)) {
            scaler.scale(white, white.area(), canvas, area);
        }
        try (var picture = canvas.publish()) {
            int wrong = 0;
            for (int row = 0; row < 720; row++) {
                for (int column = 0; column < 1280; column++) {
                    boolean inside = column >= x && column < area.right() && row >= y && row < area.bottom();
                    wrong += Math.abs(picture.luma(column, row) - (inside ? 235 : 16)) > 1 ? 1 : 0;
                }
            }
            assertThat(wrong).isZero();
        }
    }

    @Test
    void takesOnlyThePartAskedFor() {
        var canvas = pool.canvas(640, 360);
        canvas.fill(canvas.area(), Colour.BLACK);
        canvas.fill(new Area(320, 0, 320, 360), Colour.WHITE);
        Canvas target = pool.canvas(160, 90);
        try (var scaler = codecs.scaler(); var half = canvas.publish()) {
            scaler.scale(half, new Area(330, 0, 300, 360), target, target.area());
        }
        try (var picture = target.publish()) {
            assertThat(picture.luma(0, 45)).isBetween(234, 236);
            assertThat(picture.luma(159, 45)).isBetween(234, 236);
        }
    }

    @Test
    void keepsOnlySoManyFilters() {
        try (var scaler = codecs.scaler(); var picture = white(64, 48)) {
            for (int i = 0; i < 200; i++) {
                scaler.scale(picture, new PictureSize(16 + 2 * i, 16), pool).close();
            }
        }
    }

    /// JFIF is full range: white is 255, not 235.
    @Test
    void aStillImageHasTheColoursOfThePicture() throws IOException {
        var canvas = pool.canvas(320, 180);
        canvas.fill(canvas.area(), Colour.rgb(0xffffff));
        canvas.fill(new Area(0, 0, 160, 90), Colour.rgb(0x000000));
        canvas.fill(new Area(160, 90, 160, 90), Colour.rgb(0xc02040));
        try (var encoder = codecs.jpegEncoder(); var picture = canvas.publish()) {
            for (int quality : new int[] {100, 80}) {
                var image = ImageIO.read(new ByteArrayInputStream(encoder.encode(picture, quality)));
                assertThat(image.getWidth()).isEqualTo(320);
                assertThat(image.getHeight()).isEqualTo(180);
                close(image.getRGB(240, 40), 0xffffff);
                close(image.getRGB(40, 40), 0x000000);
                close(image.getRGB(240, 140), 0xc02040);
            }
            assertThat(encoder.encode(picture, 1)).hasSizeLessThan(encoder.encode(picture, 100).length);
        }
    }

    private static void close(int rgb, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(rgb >> shift & 0xff).as("%06x of %06x", rgb & 0xffffff, expected)
                    .isCloseTo(expected >> shift & 0xff, Offset.offset(8));
        }
    }

    private Picture white(int width, int height) {
        var canvas = pool.canvas(width, height);
        canvas.fill(canvas.area(), Colour.WHITE);
        return canvas.publish();
    }
}
