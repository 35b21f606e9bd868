package io.roombridge.room;

import static io.roombridge.room.SlidesAwaited.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.room.SlidesAwaited.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidesAwaitedTest {

    private final SlidesAwaited awaited = new SlidesAwaited(0);

    @ParameterizedTest
    @CsvSource({
            "SILENT,     true,  composite content",
            "SILENT,     false, neither slides nor a picture",
            "NOT_AGREED, true,  no stream for slides"})
    void thatNoneComeIsSaidOnceAfterAWhile(Stream slides, boolean picture, String words) {
        assertThat(awaited.look(slides, picture, PATIENCE - 1)).isEmpty();
        assertThat(awaited.look(slides, picture, PATIENCE)).hasValueSatisfying(it -> assertThat(it).contains(words));
        assertThat(awaited.look(slides, picture, 9 * PATIENCE)).isEmpty();
    }

    @Test
    void whoseSlidesHaveComeIsLeftAlone() {
        assertThat(awaited.look(Stream.FLOWS, true, 1)).isEmpty();
        assertThat(awaited.look(Stream.SILENT, true, 9 * PATIENCE)).isEmpty();
    }

    @Test
    void onHoldNobodyOwesAny() {
        assertThat(awaited.look(Stream.PAUSED, false, 5 * PATIENCE)).isEmpty();
        assertThat(awaited.look(Stream.SILENT, true, 6 * PATIENCE - 1)).isEmpty();
        assertThat(awaited.look(Stream.SILENT, true, 6 * PATIENCE)).isPresent();
    }
}
