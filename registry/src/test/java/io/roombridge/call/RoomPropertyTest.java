package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Member.Origin;
import io.roombridge.call.Member.Stage;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to a room in whatever order, what it asks of media and of legs fits who is in it, and nobody is in
/// it who should not be.
class RoomPropertyTest {

    private static final String HOST = "77";
    private static final List<String> GUEST_PINS = List.of("", "1234", "5678");

    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    private static RoomTerms terms(String pin, boolean locked, boolean wait, boolean ends, int most) {
        return new RoomTerms("Board", HOST, pin, most, Set.of(Protocol.values()), Arrangement.AUTOMATIC, locked,
                "99@cloud", wait, ends, ends ? FloorPolicy.HOST : locked ? FloorPolicy.FIRST : FloorPolicy.ANYONE,
                Optional.empty(), 0);
    }

    private static final Map<String, Function<Room, List<Act>>> INPUTS = inputs();

    private static Map<String, Function<Room, List<Act>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Room, List<Act>>>();
        RoomTableTest.inputs().entrySet().stream().filter(it -> !it.getKey().startsWith("redefine"))
                .filter(it -> !it.getKey().endsWith("the PIN"))
                .forEach(it -> inputs.put(it.getKey(), it.getValue()));
        for (var who : List.of("ann", "bob", "eve")) {
            var leg = new LegId(Protocol.SIP, who);
            for (var pin : List.of("", "1234", "5678", HOST, "9")) {
                inputs.put(who + " dials " + pin, room -> room.enter(Meetings.offered(leg), pin));
                inputs.put(who + " presses " + pin + "#",
                        room -> room.on(new LegEvent.DigitsPressed(leg, pin + "#")));
            }
            inputs.put(who + " is a guest again", room -> room.chair().stand(leg, Standing.GUEST));
            inputs.put(who + " Released", room -> room.on(new LegEvent.Released(leg, Cause.USER_BUSY)));
            inputs.put(who + " waits too long", room -> room.unanswered(leg));
        }
        for (var pin : GUEST_PINS) {
            inputs.put("define " + pin, room -> room.redefine(terms(pin, false, false, false, 0)));
            inputs.put("define wait " + pin,
                    room -> room.redefine(terms(pin, false, true, true, 3)));
            inputs.put("define locked " + pin,
                    room -> room.redefine(terms(pin, true, true, false, 2)));
        }
        return inputs;
    }

    @Provide
    Arbitrary<List<String>> happenings() {
        return Arbitraries.of(List.copyOf(INPUTS.keySet())).list().ofMaxSize(80);
    }

    @Property(tries = 500)
    void whoIsInsideMayBeAndEverybodyElseIsReleasedOnce(@ForAll("happenings") List<String> happenings) {
        var outside = new Outside();
        var room = opened();
        for (var happening : happenings) {
            if (room.state() == Room.State.OVER) {
                room = opened(); // it is opened anew
                outside = new Outside();
            }
            if (happening.endsWith(" Released")) {
                outside.legs.remove(happening.substring(0, happening.indexOf(' ')));
            }
            var before = room.members();
            INPUTS.get(happening).apply(room).forEach(outside::perform);
            outside.fits(room);
            nobodyIsInWhoShouldNotBe(room, before, happening);
        }
    }

    private static Room opened() {
        return new Room("board", terms("1234", false, false, false, 4), Meetings.EQUIPMENT);
    }

    private static void nobodyIsInWhoShouldNotBe(Room room, List<Member> before, String happening) {
        var stages = before.stream().collect(Collectors.toMap(Member::leg, Member::stage));
        room.members().stream().filter(Member::inside).filter(it -> it.origin() == Origin.CAME)
                .filter(it -> it.standing() == Standing.GUEST && stages.get(it.leg()) != Stage.IN)
                .forEach(guest -> {
                    var terms = room.terms();
                    assertThat(room.locked() && !happening.endsWith("*1") && !happening.startsWith("admit"))
                            .as("%s came into a locked room by: %s", guest, happening).isFalse();
                    assertThat(!terms.guestsWaitForHost() || happening.startsWith("admit")
                            || room.members().stream().anyMatch(it -> it.inside()
                            && it.standing() == Standing.HOST)).as("%s did not wait for the host", guest).isTrue();
                    assertThat(terms.guestPin().isEmpty() || stages.get(guest.leg()) == Stage.WAITING
                            || happening.contains(terms.guestPin())).as("%s gave no PIN: %s", guest, happening)
                            .isTrue();
                });
        assertThat(room.members().stream().filter(Member::waits)).as("who waits sees why")
                .allMatch(it -> !it.shown().isEmpty());
    }

    /// The media plane and the legs, as far as the room has told them.
    private static final class Outside {

        private final Set<String> legs = new HashSet<>();
        private final Set<LegId> inside = new HashSet<>();
        private final Set<LegId> waiting = new HashSet<>();
        private final Set<LegId> holders = new HashSet<>();
        private final Set<LegId> watching = new HashSet<>();
        private final Set<LegId> reminded = new HashSet<>();
        private boolean locked;
        private boolean opened;
        private boolean closed;

        void perform(Act act) {
            switch (act) {
                case Act.Ask(LegCommand.Answer(var leg, _)) -> assertThat(legs.add(leg.value())).isTrue();
                case Act.Ask(LegCommand.Offer offer) -> assertThat(legs.add(offer.leg().value())).isTrue();
                case Act.Ask(LegCommand.Release(var leg, _)) -> legs.remove(leg.value());
                case Act.Ask(LegCommand.AnswerFloor(var leg, var status)) -> {
                    assertThat(legs).contains(leg.value());
                    holders.remove(leg);
                    if (status == FloorStatus.GRANTED) {
                        holders.add(leg);
                    }
                }
                case Act.Ask(LegCommand.ShowSlides(var leg, var shown)) ->
                        assertThat(shown ? watching.add(leg) : watching.remove(leg)).isTrue();
                case Act.Ask(var other) -> throw new AssertionError("a room does not ask " + other);
                case Act.Dial _ -> assertThat(inside).as("somebody is there to be heard").isNotEmpty();
                case Act.Await(var leg, _) -> assertThat(legs).contains(leg.value());
                case Act.Route _ -> throw new AssertionError("a room routes nobody");
                case Act.Note _, Act.Did _, Act.WrongPin _, Act.Wake _ -> { }
                case Act.Change(var change) -> change(change);
            }
        }

        private void change(GraphChange change) {
            assertThat(opened && !closed).as("open at " + change).isNotEqualTo(change instanceof GraphChange.Open);
            switch (change) {
                case GraphChange.Open _ -> opened = true;
                case GraphChange.Enter(_, var leg, _, _) -> {
                    waiting.remove(leg);
                    assertThat(inside.add(leg)).isTrue();
                }
                case GraphChange.Wait(_, var leg, var lines) -> {
                    assertThat(inside).doesNotContain(leg);
                    assertThat(lines).startsWith("Board");
                    waiting.add(leg);
                }
                case GraphChange.Leave(_, var leg) -> {
                    assertThat(inside.remove(leg) || waiting.remove(leg)).isTrue();
                    watching.remove(leg);
                    holders.remove(leg);
                }
                case GraphChange.Present(_, var presenter) -> {
                    presenter.ifPresent(it -> assertThat(inside).contains(it));
                    holders.retainAll(presenter.stream().toList());
                }
                case GraphChange.Tell(_, var leg, _, _) -> told(leg);
                case GraphChange.Say(_, var leg, _) -> {
                    assertThat(inside.contains(leg) || waiting.contains(leg)).isTrue();
                    assertThat(leg).isNotEqualTo(CLOUD);
                }
                case GraphChange.Remind(_, var leg, var lines) -> reminds(leg, lines);
                case GraphChange.Lock(_, var shut) -> lock(shut);
                case GraphChange.Mute(_, var leg, _) -> assertThat(inside).contains(leg);
                case GraphChange.Steer(_, var leg, _) -> assertThat(legs).contains(leg.value());
                case GraphChange.Rename(_, var leg, _) -> assertThat(inside).contains(leg);
                case GraphChange.Arrange _ -> { }
                case GraphChange.Close _ -> close();
                case GraphChange.Pair _ -> throw new AssertionError("a room is no pair");
            }
        }

        private void told(LegId leg) {
            assertThat(inside).contains(leg);
            assertThat(leg).isNotEqualTo(CLOUD);
        }

        private void reminds(LegId leg, List<String> lines) {
            told(leg);
            if (lines.isEmpty()) {
                reminded.remove(leg);
            } else {
                reminded.add(leg);
            }
        }

        private void lock(boolean shut) {
            assertThat(shut).as("told anew").isNotEqualTo(locked);
            locked = shut;
        }

        private void close() {
            closed = true;
            inside.clear();
            waiting.clear();
            watching.clear();
            holders.clear();
        }

        void fits(Room room) {
            var members = room.members();
            assertThat(members.stream().filter(Member::inside).map(Member::leg)).containsExactlyInAnyOrderElementsOf(
                    inside);
            assertThat(members.stream().filter(Member::outside).map(Member::leg)).containsExactlyInAnyOrderElementsOf(
                    waiting);
            assertThat(members.stream().map(it -> it.leg().value())).containsExactlyInAnyOrderElementsOf(legs);
            assertThat(holders).isEqualTo(room.floor().holder().stream().collect(Collectors.toSet()));
            assertThat(watching).isEqualTo(room.floor().holder().isEmpty() ? Set.of() : inside.stream()
                    .filter(it -> !it.equals(room.floor().holder().get())).collect(Collectors.toSet()));
            assertThat(room.over()).isEqualTo(members.isEmpty());
            reminded.retainAll(inside);
            assertThat(members.stream().filter(Member::muted).map(Member::leg)).containsAll(reminded);
            if (opened && !closed) {
                assertThat(locked).isEqualTo(room.locked());
            }
            assertThat(closed).isEqualTo(room.state() == Room.State.OVER).isEqualTo(opened && members.isEmpty());
        }
    }
}
