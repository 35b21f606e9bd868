package io.roombridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PictureTest {

    private final PicturePool pool = new PicturePool();

    @Test
    void memoryGoesBackToThePoolWhenTheLastReaderCloses() {
        var picture = pool.canvas(640, 360).publish();
        long address = picture.y().address();
        picture.retain();
        picture.close();
        assertThat(pool.canvas(640, 360).y().address()).isNotEqualTo(address);

        picture.close();

        assertThat(pool.canvas(640, 360).y().address()).isEqualTo(address);
    }

    @Test
    void aClosedPictureIsNotReadAndNotRetained() {
        var picture = pool.canvas(64, 48).publish();
        picture.close();
        assertThatThrownBy(picture::y).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(picture::retain).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(picture::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPublishedCanvasIsNotDrawnOn() {
        var canvas = pool.canvas(64, 48);
        canvas.publish();
        assertThatThrownBy(() -> canvas.fill(new Area(0, 0, 2, 2), Colour.BLACK))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readersCannotWrite() {
        try (var picture = pool.canvas(64, 48).publish()) {
            assertThat(picture.y().isReadOnly()).isTrue();
            assertThat(picture.u().isReadOnly()).isTrue();
            assertThat(picture.v().isReadOnly()).isTrue();
        }
    }

    @Test
    void refusesSizesThatAreOddOrHuge() {
        assertThatThrownBy(() -> pool.canvas(641, 360)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.canvas(640, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.canvas(8_194, 360)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coloursAreThoseOfBt601() {
        assertThat(Colour.rgb(0xffffff)).isEqualTo(new Colour(235, 128, 128));
        assertThat(Colour.rgb(0x000000)).isEqualTo(new Colour(16, 128, 128));
        assertThat(Colour.rgb(0xff0000)).isEqualTo(new Colour(81, 90, 240));
        assertThat(Colour.rgb(0x0000ff)).isEqualTo(new Colour(41, 240, 110));
    }

    @Test
    void anAreaFitsAShapeIntoItsMiddle() {
        assertThat(new Area(10, 20, 320, 180).fitted(4, 3)).isEqualTo(new Area(50, 20, 240, 180));
        assertThat(new Area(0, 0, 352, 288).fitted(16, 9)).isEqualTo(new Area(0, 46, 352, 198));
        assertThat(new Area(0, 0, 320, 180).fitted(1280, 720)).isEqualTo(new Area(0, 0, 320, 180));
    }
}
