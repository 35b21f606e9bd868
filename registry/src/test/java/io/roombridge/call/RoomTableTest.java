package io.roombridge.call;

import static java.util.Map.entry;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything that can happen to a room, in everything a room can be. The guest PIN is 1234, the host PIN 77.
class RoomTableTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");
    private static final LegId BOB = new LegId(Protocol.H323, "bob");
    private static final LegId DAN = new LegId(Protocol.SIP, "dan");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    /// How a room came to be what it is, and what it is.
    private static final class Scene {

        private final Consumer<Room> past;

        Scene(Consumer<Room> past) {
            this.past = past;
        }

        Room room() {
            var room = RoomTableTest.room();
            past.accept(room);
            return room;
        }

        @Override
        public String toString() {
            return tell(room());
        }
    }

    private static final Function<Room, List<Act>> HOSTED_NOW =
            room -> room.redefine(Meetings.hosted("77", "1234", true));
    private static final Consumer<Room> ANN_IN = room -> room.enter(Meetings.offered(ANN), "1234");
    private static final Consumer<Room> BOB_WAITS = room -> room.enter(Meetings.offered(BOB), "");
    private static final Consumer<Room> HOSTED = HOSTED_NOW::apply;
    private static final Consumer<Room> DAN_RINGS = room -> Meetings.invite(room, DAN);
    private static final Consumer<Room> CLOUD_RINGS = room -> Meetings.meet(room, "99@cloud", CLOUD);

    /// In a meeting; some of them mean something at its door as well.
    private static final String[] KEYS = {"*", "*277", "*277#", "*29#", "*0", "*1", "*3", "*4", "*40", "*5", "*6", "*7",
        "*8", "*9", "*9#"};

    private static Map<String, Scene> scenes() {
        var scenes = new LinkedHashMap<String, Scene>();
        List.of(room -> { },
                DAN_RINGS,
                DAN_RINGS.andThen(room -> room.on(Meetings.answered(DAN))),
                BOB_WAITS,
                BOB_WAITS.andThen(room -> room.on(new LegEvent.DigitsPressed(BOB, "1#2#12"))),
                BOB_WAITS.andThen(ANN_IN),
                HOSTED.andThen(ANN_IN),
                HOSTED.andThen(room -> room.enter(Meetings.offered(BOB), "77")).andThen(ANN_IN),
                ANN_IN.andThen(CLOUD_RINGS),
                ANN_IN.andThen(CLOUD_RINGS).andThen(room -> room.on(Meetings.answered(CLOUD))).andThen(BOB_WAITS),
                ANN_IN.andThen(DAN_RINGS).andThen(BOB_WAITS).andThen(room -> room.lock(true)),
                HOSTED.andThen(room -> room.enter(Meetings.offered(BOB), "77")).andThen(ANN_IN)
                        .andThen(room -> room.on(new LegEvent.SlidesFlowed(BOB, true))),
                HOSTED.andThen(room -> room.enter(Meetings.offered(BOB), "77")).andThen(ANN_IN)
                        .andThen(room -> room.chair().muteGuests(true)).andThen(DAN_RINGS)
                        .andThen(room -> room.chair().end("bob")),
                ANN_IN.andThen(BOB_WAITS).andThen(room -> room.end().set(in(3))),
                BOB_WAITS.andThen(ANN_IN).andThen(room -> room.on(Meetings.pressed(BOB, "1#2#3#"))),
                ANN_IN.andThen(room -> room.chair().mute(ANN, true)).andThen(room -> room.close(Cause.PREEMPTION,
                        "the room was removed")))
                .forEach((Consumer<Room> past) -> scenes.put(new Scene(past).toString(), new Scene(past)));
        return scenes;
    }

    private static Optional<Instant> in(int minutes) {
        return Optional.of(Meetings.NOON.plus(Duration.ofMinutes(minutes)));
    }

    static Room room() {
        return new Room("board", terms("77", "1234", 4, "99@cloud"), Meetings.EQUIPMENT);
    }

    static Map<String, Function<Room, List<Act>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Room, List<Act>>>();
        inputs.putAll(ordered(List.of(
                entry("ann dials", room -> room.enter(Meetings.offered(ANN), "")),
                entry("ann dials with the PIN", room -> room.enter(Meetings.offered(ANN), "1234")),
                entry("ann dials with the host PIN", room -> room.enter(Meetings.offered(ANN), "77")),
                entry("ann dials with a wrong PIN", room -> room.enter(Meetings.offered(ANN), "9")),
                entry("dan is called", room -> Meetings.invite(room, DAN)),
                entry("another cloud is called", room -> Meetings.meet(room, "88@cloud", CLOUD)),
                entry("the cloud is called", room -> Meetings.meet(room, "99@cloud", CLOUD)))));
        for (var leg : List.of(ANN, BOB, DAN, CLOUD)) {
            inputs.putAll(ofLeg(leg));
        }
        inputs.putAll(ordered(List.of(
                entry("lock", room -> room.lock(true)),
                entry("unlock", room -> room.lock(false)),
                entry("arrange", room -> room.arrange(Arrangement.ONE)),
                entry("redefine as it is", room -> room.redefine(terms("77", "1234", 4, "99@cloud"))),
                entry("redefine other PIN", room -> room.redefine(terms("77", "5678", 4, "99@cloud"))),
                entry("redefine no PIN", room -> room.redefine(terms("", "", 4, "99@cloud"))),
                entry("redefine no PIN and too full", room -> room.redefine(terms("", "", 1, "99@cloud"))),
                entry("redefine guests wait", HOSTED_NOW),
                entry("redefine other cloud", room -> room.redefine(terms("77", "1234", 4, "88@cloud"))),
                entry("redefine no cloud", room -> room.redefine(terms("77", "1234", 4, ""))),
                entry("redefine locked, SIP only, one picture", room -> room.redefine(new RoomTerms("Board", "77",
                        "1234", 4, Set.of(Protocol.SIP), Arrangement.ONE, true, "99@cloud", false, false,
                        FloorPolicy.ANYONE, Optional.empty(), 0))),
                entry("mute the guests", room -> room.chair().muteGuests(true)),
                entry("unmute the guests", room -> room.chair().muteGuests(false)),
                entry("admit all", room -> room.chair().admit()),
                entry("end", room -> room.chair().end("bob")),
                entry("it ends in an hour", room -> room.end().set(in(60))),
                entry("it ends in three minutes", room -> room.end().set(in(3))),
                entry("it ends now", room -> room.end().set(in(0))),
                entry("it does not end by itself", room -> room.end().set(Optional.empty())),
                entry("time passes", room -> room.end().woken()),
                entry("stop slides", room -> room.floor().stop()),
                entry("remove the room", room -> room.close(Cause.PREEMPTION, "the room was removed")))));
        return inputs;
    }

    private static Map<String, Function<Room, List<Act>>> ofLeg(LegId leg) {
        var inputs = new LinkedHashMap<>(happenings(leg));
        for (var keys : List.of(KEYS)) {
            inputs.put(leg.value() + " DigitsPressed " + keys, room -> room.on(Meetings.pressed(leg, keys)));
        }
        return inputs;
    }

    private static Map<String, Function<Room, List<Act>>> happenings(LegId leg) {
        var name = leg.value();
        return ordered(List.of(
                entry(name + " Offered", room -> room.on(Meetings.offered(leg))),
                entry(name + " Alerting", room -> room.on(new LegEvent.Alerting(leg))),
                entry(name + " Answered", room -> room.on(new LegEvent.Answered(leg,
                        Meetings.party("x").named(name + "'s room"), CapabilitySet.NONE))),
                entry(name + " MediaChanged", room -> room.on(new LegEvent.MediaChanged(leg, List.of()))),
                entry(name + " DigitsPressed 34", room -> room.on(new LegEvent.DigitsPressed(leg, "34"))),
                entry(name + " DigitsPressed 1234#", room -> room.on(new LegEvent.DigitsPressed(leg, "1234#"))),
                entry(name + " DigitsPressed 77#", room -> room.on(new LegEvent.DigitsPressed(leg, "77#"))),
                entry(name + " DigitsPressed 9#", room -> room.on(new LegEvent.DigitsPressed(leg, "9#"))),
                entry(name + " Released", room -> room.on(new LegEvent.Released(leg, Cause.USER_BUSY))),
                entry(name + " rings too long", room -> room.unanswered(leg)),
                entry("hang up " + name, room -> room.hangUp(leg, Cause.NORMAL_CLEARING)),
                entry("mute " + name, room -> room.chair().mute(leg, true)),
                entry("unmute " + name, room -> room.chair().mute(leg, false)),
                entry(name + " speaks muted", room -> room.chair().spokeMuted(leg)),
                entry("admit " + name, room -> room.chair().admit(leg)),
                entry("rename " + name, room -> room.chair().rename(leg, "The " + name)),
                entry(name + " FloorAsked", room -> room.on(new LegEvent.FloorAsked(leg))),
                entry(name + " FloorReturned", room -> room.on(new LegEvent.FloorReturned(leg))),
                entry(name + " SlidesFlowed", room -> room.on(new LegEvent.SlidesFlowed(leg, true))),
                entry(name + " slides end", room -> room.on(new LegEvent.SlidesFlowed(leg, false))),
                entry("give " + name + " the floor", room -> room.floor().give(leg)),
                entry("make " + name + " host", room -> room.chair().stand(leg, Standing.HOST))));
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var table = new GoldenTable();
        table.rows(scenes(), inputs(), (scene, input) -> {
            var room = scene.room();
            var acts = input.apply(room);
            return table.line(tell(room), acts.stream().map(Telling::of).toList());
        }).matches(Room.class);
    }

    private static RoomTerms terms(String hostPin, String guestPin, int most, String cloud) {
        return Meetings.terms(hostPin, guestPin, most, cloud);
    }

    /// `OPEN locked ONE ann IN muted host, bob LOBBY 12 1 try`
    private static String tell(Room room) {
        var who = room.members().stream().map(it -> tell(room, it)).collect(Collectors.joining(", ", "{", "}"));
        return room.state() + (room.locked() ? " locked" : "")
                + (room.arrangement() == Arrangement.AUTOMATIC ? "" : " " + room.arrangement())
                + room.end().at().map(at -> " ends in " + Duration.between(Meetings.NOON, at).toMinutes() + " min")
                        .orElse("") + " " + who;
    }

    private static String tell(Room room, Member member) {
        return member.name() + " " + member.stage() + (member.muted() ? " muted" : "")
                + (member.standing() == Standing.HOST ? " host" : "")
                + (room.floor().holder().equals(Optional.of(member.leg())) ? " presents" : "")
                + (member.digits().isEmpty() ? "" : " pressed " + member.digits())
                + (member.tries() == 0 ? "" : " failed " + member.tries());
    }

    private static <T> Map<String, T> ordered(List<Map.Entry<String, T>> entries) {
        var ordered = new LinkedHashMap<String, T>();
        entries.forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }
}
