package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private final Seating<String> seating = new Seating<>();

    private List<String> seated(String speaker, Layout layout) {
        seating.seat(Optional.ofNullable(speaker), layout);
        return seating.seated(layout.tiles().size(), Optional.empty());
    }

    private void enter(String... all) {
        List.of(all).forEach(seating::enter);
    }

    @Test
    void everyoneStaysInPlaceAndNewcomersComeLast() {
        var layout = Layout.of(Arrangement.TWO_BY_TWO, 4);
        enter("a", "b", "c");
        assertThat(seated(null, layout)).containsExactly("a", "b", "c");
        seating.leave("b");
        enter("d");
        assertThat(seated("c", layout)).containsExactly("a", "c", "d");
    }

    @Test
    void theSpeakerGetsTheLargeTile() {
        var layout = Layout.of(Arrangement.ONE_PLUS_FIVE, 4);
        enter("a", "b", "c", "d");
        assertThat(seated("c", layout)).containsExactly("c", "b", "a", "d");
        assertThat(seated("d", layout)).containsExactly("d", "b", "a", "c");
    }

    @Test
    void aSpeakerWithoutATileGetsTheLast() {
        var layout = Layout.of(Arrangement.ONE_PLUS_ONE, 4);
        enter("a", "b", "c", "d");
        assertThat(seated("d", layout)).containsExactly("a", "d");
        assertThat(seated("a", layout)).containsExactly("a", "d");
    }

    @Test
    void whoHadToRiseIsTheNextToBeSeated() {
        var layout = Layout.of(Arrangement.ONE_PLUS_ONE, 4);
        enter("a", "b", "c", "d");
        assertThat(seated("d", layout)).containsExactly("a", "d");
        seating.leave("a");

        assertThat(seated("d", layout)).containsExactly("d", "b");
    }

    @Test
    void aSmallerLayoutKeepsTheFirstAndALargerOneTakesThemBack() {
        enter("a", "b", "c", "d");
        assertThat(seated(null, Layout.of(Arrangement.TWO_BY_TWO, 4))).containsExactly("a", "b", "c", "d");
        assertThat(seated(null, Layout.of(Arrangement.ONE, 4))).containsExactly("a");
        assertThat(seated(null, Layout.of(Arrangement.TWO_BY_TWO, 4))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whoIsLeftOutMakesRoomForWhoStandsNext() {
        enter("a", "b", "c");
        seating.seat(Optional.of("c"), Layout.of(Arrangement.ONE, 3));

        assertThat(seating.seated(1, Optional.empty())).containsExactly("c");
        assertThat(seating.seated(1, Optional.of("c"))).as("who was seen before").containsExactly("a");
    }

    @Test
    void nobodyIsSeatedWhereNobodyIs() {
        assertThat(seated("a", Layout.of(Arrangement.AUTOMATIC, 1))).isEmpty();
        seating.leave("a");
        enter("a", "a");
        assertThat(seating.size()).isEqualTo(1);
        assertThat(seated("b", Layout.of(Arrangement.AUTOMATIC, 1))).containsExactly("a");
    }
}
