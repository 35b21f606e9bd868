package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private final Seating<String> seating = new Seating<>();

    @Test
    void everyoneStaysInPlaceAndNewcomersComeLast() {
        var layout = Layout.of(Arrangement.TWO_BY_TWO, 4);
        assertThat(seating.seat(List.of("a", "b", "c"), Optional.empty(), layout)).containsExactly("a", "b", "c");
        assertThat(seating.seat(List.of("d", "c", "a"), Optional.of("c"), layout)).containsExactly("a", "c", "d");
    }

    @Test
    void theSpeakerGetsTheLargeTile() {
        var layout = Layout.of(Arrangement.ONE_PLUS_FIVE, 4);
        assertThat(seating.seat(List.of("a", "b", "c", "d"), Optional.of("c"), layout))
                .containsExactly("c", "b", "a", "d");
        assertThat(seating.seat(List.of("a", "b", "c", "d"), Optional.of("d"), layout))
                .containsExactly("d", "b", "a", "c");
    }

    @Test
    void aSpeakerWithoutATileGetsTheLast() {
        var layout = Layout.of(Arrangement.ONE_PLUS_ONE, 4);
        assertThat(seating.seat(List.of("a", "b", "c", "d"), Optional.of("d"), layout)).containsExactly("a", "d");
        assertThat(seating.seat(List.of("a", "b", "c", "d"), Optional.of("a"), layout)).containsExactly("a", "d");
    }
}
