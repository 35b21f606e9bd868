package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to a room in whatever order, what it asks of media and of legs fits who is in it.
class RoomPropertyTest {

    @Provide
    Arbitrary<List<String>> happenings() {
        return Arbitraries.of(List.copyOf(RoomTableTest.inputs().keySet())).list().ofMaxSize(80);
    }

    @Property(tries = 500)
    void mediaAndLegsFitWhoIsInside(@ForAll("happenings") List<String> happenings) {
        var inputs = RoomTableTest.inputs();
        var outside = new Outside();
        var room = RoomTableTest.room();
        for (var happening : happenings) {
            if (room.state() == Room.State.OVER) {
                room = RoomTableTest.room(); // it is opened anew
                outside = new Outside();
            }
            if (happening.endsWith(" Released")) {
                outside.legs.remove(happening.substring(0, happening.indexOf(' ')));
            }
            inputs.get(happening).apply(room).forEach(outside::perform);
            outside.fits(room);
        }
    }

    /// The media plane and the legs, as far as the room has told them.
    private static final class Outside {

        private final Set<String> legs = new HashSet<>();
        private final Set<LegId> inside = new HashSet<>();
        private boolean opened;
        private boolean closed;

        void perform(Act act) {
            switch (act) {
                case Act.Ask(LegCommand.Answer(var leg, _)) -> assertThat(legs.add(leg.value())).isTrue();
                case Act.Ask(LegCommand.Offer offer) -> assertThat(legs.add(offer.leg().value())).isTrue();
                case Act.Ask(LegCommand.Release(var leg, _)) -> legs.remove(leg.value());
                case Act.Ask(var other) -> throw new AssertionError("a room does not ask " + other);
                case Act.Dial _ -> assertThat(inside).as("somebody is there to be heard").isNotEmpty();
                case Act.Change(var change) -> change(change);
            }
        }

        private void change(GraphChange change) {
            assertThat(opened && !closed).as("open at " + change).isNotEqualTo(change instanceof GraphChange.Open);
            switch (change) {
                case GraphChange.Open _ -> opened = true;
                case GraphChange.Enter(_, var leg, _, _) -> assertThat(inside.add(leg)).isTrue();
                case GraphChange.Leave(_, var leg) -> assertThat(inside.remove(leg)).isTrue();
                case GraphChange.Mute(_, var leg, _) -> assertThat(inside).contains(leg);
                case GraphChange.Rename(_, var leg, _) -> assertThat(inside).contains(leg);
                case GraphChange.Arrange _ -> { }
                case GraphChange.Close _ -> {
                    closed = true;
                    inside.clear();
                }
                case GraphChange.Pair _ -> throw new AssertionError("a room is no pair");
            }
        }

        void fits(Room room) {
            var members = room.members();
            assertThat(members.stream().filter(Member::inside).map(Member::leg)).containsExactlyInAnyOrderElementsOf(
                    inside);
            assertThat(members.stream().map(it -> it.leg().value())).containsExactlyInAnyOrderElementsOf(legs);
            assertThat(room.over()).isEqualTo(members.isEmpty());
            assertThat(closed).isEqualTo(room.state() == Room.State.OVER).isEqualTo(opened && members.isEmpty());
        }
    }
}
