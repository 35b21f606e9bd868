package io.roombridge.call;

import static io.roombridge.call.Meetings.answer;
import static io.roombridge.call.Meetings.closed;
import static io.roombridge.call.Meetings.deeds;
import static io.roombridge.call.Meetings.entered;
import static io.roombridge.call.Meetings.hosted;
import static io.roombridge.call.Meetings.left;
import static io.roombridge.call.Meetings.offered;
import static io.roombridge.call.Meetings.opened;
import static io.roombridge.call.Meetings.pressed;
import static io.roombridge.call.Meetings.release;
import static io.roombridge.call.Meetings.released;
import static io.roombridge.call.Meetings.room;
import static io.roombridge.call.Meetings.said;
import static io.roombridge.call.Meetings.waits;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets into a room, and who waits.
class LobbyTest {

    private static final LegId ONE = new LegId(Protocol.SIP, "one");
    private static final LegId TWO = new LegId(Protocol.H323, "two");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    @Test
    void aRoomWithAPinLetsNobodyInWithoutIt() {
        var room = room("", "1234", 0, "");

        assertThat(deeds(room.enter(offered(ONE), "9999"))).containsExactly(release(ONE, Cause.WRONG_PIN));
        assertThat(deeds(room.enter(offered(ONE), "1234"))).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(deeds(room.enter(offered(TWO), ""))).as("may still enter it").containsExactly(answer(TWO));
        assertThat(deeds(room.on(pressed(TWO, "12")))).isEmpty();
        assertThat(deeds(room.on(pressed(TWO, "34#")))).containsExactly(entered(TWO));
    }

    @Test
    void aHostPinAloneLetsGuestsWaitWithoutAnyPin() {
        var room = room("77", "", 0, "");

        assertThat(room.enter(offered(ONE), "")).containsExactly(opened(), answer(ONE),
                new Act.Note(ONE, "waits for the host"), new Act.Await(ONE, Duration.ofHours(1)),
                waits(ONE, "Please wait for the host", "Host: enter the PIN, then #"),
                said(ONE, 30, Prompt.WAIT_FOR_HOST));
        assertThat(deeds(room.enter(offered(TWO), "77"))).containsExactly(answer(TWO), entered(TWO), entered(ONE));
    }

    @Test
    void guestsWaitForTheHostThoughTheirPinIsRight() {
        var room = hosted(false);

        assertThat(deeds(room.enter(offered(ONE), "1234"))).containsExactly(opened(), answer(ONE));
        room.enter(offered(TWO), "");
        assertThat(room.on(pressed(TWO, "1234#"))).contains(waits(TWO, "Please wait for the host",
                "Host: enter the PIN, then #"));
        assertThat(deeds(room.on(pressed(TWO, "77#")))).as("it was the host").containsExactly(entered(TWO),
                entered(ONE));
    }

    @Test
    void whomAnOperatorMakesHostWaitsNoLongerNorDoTheOthers() {
        var room = hosted(false);
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(deeds(room.chair().stand(TWO, Standing.HOST))).containsExactly(entered(TWO), entered(ONE));
    }

    @Test
    void aMeetingGoesOnWithoutItsHostOrEndsWithTheLastAsItIsDefined() {
        for (boolean ends : List.of(true, false)) {
            var room = hosted(ends);
            room.enter(offered(ONE), "1234");
            room.enter(offered(TWO), "77");

            assertThat(room.on(released(TWO)).stream()
                    .filter(it -> !(it instanceof Act.Change(GraphChange.Tell _)
                            || it instanceof Act.Change(GraphChange.Say _))).toList())
                    .isEqualTo(ends ? List.of(left(TWO),
                            new Act.Note(ONE, "the last host has left: the meeting is over"), parting(ONE))
                    : List.of(left(TWO)));
            assertThat(room.unanswered(ONE)).isEqualTo(ends
                    ? List.of(release(ONE, Cause.NORMAL_CLEARING), closed()) : List.of());
        }
    }

    @Test
    void theLockKeepsGuestsOutAndHostsNot() {
        var room = room("77", "1234", 0, "");
        room.enter(offered(ONE), "77");
        room.lock(true);

        assertThat(deeds(room.enter(offered(TWO), "1234"))).containsExactly(release(TWO, Cause.CALL_REJECTED));
        assertThat(room.enter(offered(TWO), "")).contains(waits(TWO, "The room is locked",
                "Host: enter the PIN, then #"));
        assertThat(deeds(room.on(pressed(TWO, "77#")))).containsExactly(entered(TWO));
        assertThat(deeds(room.enter(offered(CLOUD), "77"))).containsExactly(answer(CLOUD), entered(CLOUD));
    }

    @Test
    void aWrongPinIsSaidOnThePictureAndCounted() {
        var room = room("", "1234", 0, "");
        assertThat(room.enter(offered(ONE), "")).contains(waits(ONE, "Please enter the PIN, then #"));

        assertThat(room.on(pressed(ONE, "99"))).containsExactly(
                waits(ONE, "Please enter the PIN, then #", "**"), said(ONE, 0));
        assertThat(room.on(pressed(ONE, "#"))).containsExactly(new Act.WrongPin(ONE), new Act.Note(ONE, "a wrong PIN"),
                waits(ONE, "That PIN was wrong. Please enter the PIN, then #"),
                said(ONE, 15, Prompt.WRONG_PIN, Prompt.TWO_TRIES, Prompt.ENTER_PIN));
        assertThat(room.on(pressed(ONE, "#"))).as("nothing was tried").isEmpty();
        assertThat(room.on(pressed(ONE, "98#"))).last().as("it is said anew").isEqualTo(
                said(ONE, 15, Prompt.WRONG_PIN, Prompt.ONE_TRY, Prompt.ENTER_PIN));
    }

    @Test
    void whoEntersNoPinInTimeGoes() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(room.unanswered(ONE)).isEmpty();
        assertThat(room.unanswered(TWO)).containsExactly(new Act.Note(TWO, "no PIN was entered in time"),
                waits(TWO, "No PIN was entered", "Goodbye"), said(TWO, 0, Prompt.GOODBYE), parting(TWO));
        assertThat(room.on(pressed(TWO, "1234#"))).as("too late").isEmpty();
        assertThat(room.unanswered(TWO)).containsExactly(release(TWO, Cause.WRONG_PIN), left(TWO));
    }

    private static Act parting(LegId leg) {
        return new Act.Await(leg, Duration.ofSeconds(4));
    }

    @Test
    void whoWaitsForAHostThatDoesNotComeIsToldSoAndGoes() {
        var room = hosted(false);
        room.enter(offered(ONE), "1234");

        assertThat(room.unanswered(ONE)).containsExactly(new Act.Note(ONE, "nobody let it in in time"),
                waits(ONE, "The host has not come", "Goodbye"), said(ONE, 0, Prompt.NO_HOST, Prompt.GOODBYE),
                parting(ONE));
        assertThat(deeds(room.chair().admit())).as("too late").isEmpty();
        assertThat(room.unanswered(ONE)).containsExactly(release(ONE, Cause.NO_ANSWER), closed());
    }

    @Test
    void whoWaitsInARoomThatIsRemovedIsToldGoodbyeToo() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.close(Cause.PREEMPTION, "room board was removed")).containsExactly(
                new Act.Note(ONE, "room board was removed"), waits(ONE, "The meeting has ended", "Goodbye"),
                said(ONE, 0, Prompt.ENDED, Prompt.GOODBYE), parting(ONE));
        assertThat(room.close(Cause.NORMAL_CLEARING, "again")).as("whoever insists need not wait").containsExactly(
                release(ONE, Cause.PREEMPTION), closed());
    }

    @Test
    void aGuestWhoWaitsNeedsTheNewPinWhenItIsChanged() {
        var room = hosted(false);
        room.enter(offered(ONE), "1234");

        room.redefine(Meetings.hosted("77", "5678", false));

        assertThat(deeds(room.enter(offered(TWO), "77"))).containsExactly(answer(TWO), entered(TWO));
        assertThat(deeds(room.on(pressed(ONE, "5678#")))).containsExactly(entered(ONE));
    }

    @Test
    void keysThatComeBeforeAnyMediumIsAgreedCount() {
        var room = room("", "4711", 0, "");
        room.enter(offered(ONE), "");
        room.on(pressed(ONE, "47"));
        room.on(new LegEvent.MediaChanged(ONE, List.of()));

        assertThat(deeds(room.on(pressed(ONE, "11#")))).containsExactly(entered(ONE));
    }

    @Test
    void theHostPinMakesAHostDialledOrPressed() {
        var room = room("77", "1234", 0, "");
        room.enter(offered(ONE), "77");
        room.enter(offered(TWO), "");
        room.on(pressed(TWO, "1234#"));

        assertThat(room.members()).extracting(Member::standing).containsExactly(Standing.HOST, Standing.GUEST);
        room.chair().stand(TWO, Standing.HOST);
        assertThat(room.member(TWO).orElseThrow().standing()).isEqualTo(Standing.HOST);
    }

    @Test
    void afterThreeWrongPinsTheLegGoes() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(deeds(room.on(pressed(ONE, "1#")))).isEmpty();
        assertThat(deeds(room.on(pressed(ONE, "2#")))).isEmpty();
        assertThat(room.on(pressed(ONE, "3#"))).containsExactly(new Act.WrongPin(ONE),
                new Act.Note(ONE, "3 wrong PINs"), waits(ONE, "That PIN was wrong", "Goodbye"),
                said(ONE, 0, Prompt.WRONG_PIN, Prompt.GOODBYE), parting(ONE));
        assertThat(deeds(room.unanswered(ONE))).startsWith(release(ONE, Cause.WRONG_PIN));
    }

    @Test
    void aLockKeepsTheLobbyOutToo() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");
        room.lock(true);

        assertThat(room.on(pressed(TWO, "1234#"))).contains(said(TWO, 0, Prompt.LOCKED, Prompt.GOODBYE));
        assertThat(deeds(room.unanswered(TWO))).containsExactly(release(TWO, Cause.CALL_REJECTED), left(TWO));
    }

    @Test
    void whoGivesThePinOfARoomThatIsFullByNowHearsSo() {
        var room = room("", "1234", 2, "");
        room.enter(offered(TWO), "");
        room.enter(offered(ONE), "1234");
        room.redefine(Meetings.terms("", "1234", 1, ""));

        assertThat(room.on(pressed(TWO, "1234#"))).contains(waits(TWO, "The room is full", "Goodbye"),
                said(TWO, 0, Prompt.FULL, Prompt.GOODBYE));
    }
}
