package io.roombridge.call;

import static io.roombridge.call.Meetings.EQUIPMENT;
import static io.roombridge.call.Meetings.NOON;
import static io.roombridge.call.Meetings.closed;
import static io.roombridge.call.Meetings.offered;
import static io.roombridge.call.Meetings.pressed;
import static io.roombridge.call.Meetings.release;
import static io.roombridge.call.Meetings.said;
import static io.roombridge.call.Meetings.waits;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A meeting that ends by itself, by a clock that is set by hand. The guest PIN is 1234, the host PIN 77.
class MeetingEndTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");
    private static final LegId BOB = new LegId(Protocol.H323, "bob");
    private static final LegId EVE = new LegId(Protocol.SIP, "eve");
    private static final Duration TO_HEAR = Duration.ofSeconds(4);

    private Instant now = NOON;

    private Room room(int maxMinutes) {
        return new Room("board", terms(maxMinutes), new Equipment(EQUIPMENT.ours(), EQUIPMENT.texts(), Languages.NONE,
                () -> now));
    }

    private static RoomTerms terms(int maxMinutes) {
        return new RoomTerms("Board", "77", "1234", 0, Set.of(Protocol.values()), Arrangement.AUTOMATIC, false, "",
                false, false, FloorPolicy.ANYONE, Optional.empty(), maxMinutes);
    }

    private static Optional<Instant> after(int minutes) {
        return Optional.of(NOON.plus(Duration.ofMinutes(minutes)));
    }

    private List<Act> at(Duration later, Room room) {
        now = NOON.plus(later);
        return room.end().woken();
    }

    private static Act reads(LegId leg, String... lines) {
        return new Act.Change(new GraphChange.Tell("room:board", leg, List.of(lines), 5));
    }

    private static Act wake(Duration after) {
        return new Act.Wake(after);
    }

    private static List<Act> told(List<Act> acts) {
        return acts.stream().filter(act -> act instanceof Act.Change(GraphChange.Tell _)
                || act instanceof Act.Change(GraphChange.Say _)).toList();
    }

    @Test
    void everybodyInsideIsToldFiveMinutesBeforeAndSeenOffInTime() {
        var room = room(60);
        assertThat(room.enter(offered(ANN), "77")).contains(wake(Duration.ofMinutes(55)));
        now = NOON.plusSeconds(600);
        room.enter(offered(BOB), "1234");
        room.enter(offered(EVE), "");
        assertThat(room.end().at()).as("from the first on").isEqualTo(after(60));

        assertThat(at(Duration.ofMinutes(54), room)).as("too early").containsExactly(wake(Duration.ofMinutes(1)));
        assertThat(at(Duration.ofMinutes(55), room)).containsExactly(
                reads(ANN, "The meeting ends in 5 minutes"), said(ANN, 0, Prompt.ENDS_SOON),
                reads(BOB, "The meeting ends in 5 minutes"), said(BOB, 0, Prompt.ENDS_SOON),
                wake(Duration.ofMinutes(5)));
        assertThat(at(Duration.ofMinutes(56), room)).as("once").containsExactly(wake(Duration.ofMinutes(4)));

        var why = "the time of the meeting is over";
        assertThat(at(Duration.ofMinutes(60), room)).containsExactly(
                new Act.Note(ANN, why), new Act.Note(BOB, why), new Act.Note(EVE, why),
                reads(ANN, "The meeting has ended"), said(ANN, 0, Prompt.ENDED, Prompt.GOODBYE),
                new Act.Await(ANN, TO_HEAR),
                reads(BOB, "The meeting has ended"), said(BOB, 0, Prompt.ENDED, Prompt.GOODBYE),
                new Act.Await(BOB, TO_HEAR),
                waits(EVE, "The meeting has ended", "Goodbye"), said(EVE, 0, Prompt.ENDED, Prompt.GOODBYE),
                new Act.Await(EVE, TO_HEAR));
        assertThat(at(Duration.ofMinutes(61), room)).isEmpty();
        assertThat(room.on(pressed(EVE, "1234#"))).as("it is over").isEmpty();
        assertThat(room.unanswered(BOB)).containsExactly(release(ANN, Cause.NORMAL_CLEARING),
                release(BOB, Cause.NORMAL_CLEARING), release(EVE, Cause.NORMAL_CLEARING), closed());
    }

    @Test
    void whereLessIsLeftAllAreToldAtOnceAndWhoComesLateToo() {
        var room = room(3);

        assertThat(room.enter(offered(ANN), "77")).endsWith(reads(ANN, "The meeting ends in 3 minutes"),
                said(ANN, 0, Prompt.ENDS_SHORTLY), wake(Duration.ofMinutes(3)));
        now = NOON.plusSeconds(125);
        assertThat(room.enter(offered(BOB), "1234")).endsWith(reads(BOB, "The meeting ends in one minute"),
                said(BOB, 0, Prompt.ENDS_SHORTLY));
    }

    @Test
    void aRoomWithoutALimitEndsWhenAnOperatorSaysAndWhoKnewOfAnEndReadsOfALaterOne() {
        var room = room(0);
        room.enter(offered(ANN), "77");
        assertThat(room.end().at()).isEmpty();

        assertThat(told(room.end().set(after(5)))).containsExactly(reads(ANN, "The meeting ends in 5 minutes"),
                said(ANN, 0, Prompt.ENDS_SOON));
        assertThat(room.end().set(after(30))).containsExactly(reads(ANN, "The meeting ends in 30 minutes"),
                wake(Duration.ofMinutes(25)));
        assertThat(told(at(Duration.ofMinutes(25), room))).as("said anew").contains(said(ANN, 0, Prompt.ENDS_SOON));
        assertThat(room.end().set(Optional.empty())).containsExactly(reads(ANN, "The meeting goes on"));
        assertThat(at(Duration.ofMinutes(31), room)).isEmpty();
    }

    @Test
    void aHostHasMoreTimeByAKeyAndAGuestHasNot() {
        var room = room(60);
        room.enter(offered(ANN), "77");
        room.enter(offered(BOB), "1234");
        at(Duration.ofMinutes(56), room);

        assertThat(told(room.on(pressed(BOB, "*3")))).last().isEqualTo(
                reads(BOB, "Only a host may do that", "*2, the PIN, #: become a host"));
        assertThat(told(room.on(pressed(ANN, "*")))).asString().contains("*3  15 more minutes");
        assertThat(room.on(pressed(ANN, "3"))).containsExactly(
                new Act.Did(ANN, "prolong", "15 min", "prolonged the meeting by keys"),
                reads(BOB, "The meeting ends in 19 minutes"),
                wake(Duration.ofMinutes(14)), reads(ANN, "The meeting ends in 19 minutes"));
        assertThat(room.end().at()).isEqualTo(after(75));

        room.end().set(Optional.empty());
        assertThat(told(room.on(pressed(ANN, "*3")))).last().isEqualTo(
                reads(ANN, "That key does nothing here", "Press * to see what the keys do"));
    }

    @Test
    void anotherDefinitionCountsFromTheBeginningAndAnotherOfSomethingElseChangesNothing() {
        var room = room(60);
        room.enter(offered(ANN), "77");
        room.end().set(after(90));

        room.redefine(terms(60));
        assertThat(room.end().at()).isEqualTo(after(90));
        room.redefine(terms(30));
        assertThat(room.end().at()).isEqualTo(after(30));
        now = NOON.plusSeconds(1_200);
        assertThat(room.redefine(terms(10))).as("over already").contains(
                said(ANN, 0, Prompt.ENDED, Prompt.GOODBYE));
    }

    @Test
    void theTimeBeginsWithWhoIsInsideAndNotWithWhoWaits() {
        var room = room(60);
        assertThat(room.enter(offered(BOB), "")).noneMatch(Act.Wake.class::isInstance);
        now = NOON.plusSeconds(300);

        room.on(pressed(BOB, "1234#"));

        assertThat(room.end().at()).isEqualTo(after(65));
    }

    @Test
    void whatAnOperatorSaidBeforeAnybodyWasInsideCounts() {
        var room = room(60);
        room.enter(offered(BOB), "");
        room.end().set(after(4));

        assertThat(room.on(pressed(BOB, "1234#"))).contains(said(BOB, 0, Prompt.ENDS_SHORTLY));
        assertThat(room.end().at()).isEqualTo(after(4));
    }
}
