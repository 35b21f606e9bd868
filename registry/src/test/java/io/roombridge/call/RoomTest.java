package io.roombridge.call;

import static io.roombridge.call.Meetings.answer;
import static io.roombridge.call.Meetings.answered;
import static io.roombridge.call.Meetings.closed;
import static io.roombridge.call.Meetings.deeds;
import static io.roombridge.call.Meetings.entered;
import static io.roombridge.call.Meetings.left;
import static io.roombridge.call.Meetings.named;
import static io.roombridge.call.Meetings.offered;
import static io.roombridge.call.Meetings.opened;
import static io.roombridge.call.Meetings.pressed;
import static io.roombridge.call.Meetings.release;
import static io.roombridge.call.Meetings.released;
import static io.roombridge.call.Meetings.room;
import static io.roombridge.call.Meetings.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final LegId ONE = new LegId(Protocol.SIP, "one");
    private static final LegId TWO = new LegId(Protocol.H323, "two");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    @Test
    void theContactsOfWhomItCallsRingTogetherAndTheFirstThatAnswersComes() {
        var room = room("", "", 0, "");
        var acts = room.invite(List.of(List.of(Meetings.invitee(ONE), Meetings.invitee(TWO))));
        assertThat(acts.stream().filter(Act.Ask.class::isInstance)).hasSize(2);

        assertThat(room.on(Meetings.answered(TWO))).contains(Meetings.entered(TWO),
                Meetings.release(ONE, Cause.NON_SELECTED_USER_CLEARING));
        assertThat(room.members()).extracting(Member::leg).containsExactly(TWO);
        assertThat(room.on(Meetings.released(ONE))).isEmpty();
    }

    @Test
    void whenNobodyOfARoundComesTheNextIsCalledAndTheRoomStaysOpenMeanwhile() {
        var room = room("", "", 0, "");
        room.invite(List.of(List.of(Meetings.invitee(ONE), Meetings.invitee(TWO)),
                List.of(Meetings.invitee(CLOUD))));
        assertThat(room.on(new LegEvent.Released(ONE, Cause.INCOMING_CALLS_BARRED))).as("the other rings").isEmpty();

        var next = room.unanswered(TWO);
        assertThat(next).contains(Meetings.release(TWO, Cause.NO_ANSWER)).hasSize(2);
        assertThat(room.members()).extracting(Member::leg).containsExactly(CLOUD);
        room.on(new LegEvent.Released(CLOUD, Cause.INCOMING_CALLS_BARRED));
        assertThat(room.over()).isTrue();
    }

    @Test
    void whoIsBusyHasSpokenAndWhoRefusesForAllPlacesEndsTheRinging() {
        for (var cause : List.of(Cause.USER_BUSY, Cause.BUSY_EVERYWHERE)) {
            var room = room("", "", 0, "");
            room.invite(List.of(List.of(Meetings.invitee(ONE), Meetings.invitee(TWO)),
                    List.of(Meetings.invitee(CLOUD))));
            var acts = room.on(new LegEvent.Released(ONE, cause));
            assertThat(acts.contains(Meetings.release(TWO, cause))).isEqualTo(cause == Cause.BUSY_EVERYWHERE);
            room.on(new LegEvent.Released(TWO, Cause.NO_ANSWER));
            assertThat(room.over()).as("nobody else is called").isTrue();
        }
    }

    @Test
    void whomAnOperatorGivesUpIsNotCalledSomewhereElse() {
        var room = room("", "", 0, "");
        room.invite(List.of(List.of(Meetings.invitee(ONE)), List.of(Meetings.invitee(TWO))));
        room.hangUp(ONE, Cause.NORMAL_CLEARING);
        assertThat(room.over()).isTrue();
    }

    @Test
    void whoeverEntersIsAnsweredAndJoinsTheOthers() {
        var room = room("", "", 0, "");

        assertThat(deeds(room.enter(offered(ONE), ""))).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(deeds(room.enter(offered(TWO), ""))).containsExactly(answer(TWO), entered(TWO));
        assertThat(deeds(room.on(released(ONE)))).containsExactly(left(ONE));
        assertThat(deeds(room.on(released(TWO)))).containsExactly(closed());
        assertThat(room.over()).isTrue();
    }

    @Test
    void aCloudMeetingThatCannotBeReachedIsSaidAndDialledAgainLaterEachTimeWhileSomebodyIsThere() {
        var room = room("", "", 0, "99123@cloud");
        room.enter(offered(ONE), "");
        Meetings.meet(room, "99123@cloud", CLOUD);

        assertThat(room.on(new LegEvent.Released(CLOUD, Cause.USER_BUSY))).containsExactly(
                new Act.Dial("board", "99123@cloud", Duration.ofSeconds(5)), new Act.Note(ONE, room.trouble()));
        assertThat(room.trouble()).isEqualTo("the meeting in the cloud cannot be reached: the called party is busy; "
                + "it is dialled again in 5 s");
        assertThat(room.unreachable("99123@cloud", "no rule takes it")).containsExactly(
                new Act.Dial("board", "99123@cloud", Duration.ofSeconds(10)));
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));
        assertThat(room.trouble()).isEmpty();
        assertThat(deeds(room.on(released(CLOUD)))).as("its own people ended it").containsExactly(left(CLOUD));
        room.on(released(ONE));
        assertThat(Meetings.meet(room, "99123@cloud", CLOUD)).as("nobody is there").isEmpty();
    }

    @Test
    void theMeetingInTheCloudIsLeftWhenNobodyIsInside() {
        var room = room("", "1234", 0, "99123@cloud");
        room.enter(offered(ONE), "1234");
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));
        room.enter(offered(TWO), "");

        assertThat(room.on(released(ONE))).containsExactly(left(ONE),
                new Act.Note(CLOUD, "nobody is left in the room"), release(CLOUD, Cause.NORMAL_CLEARING), left(CLOUD));
        assertThat(deeds(room.on(pressed(TWO, "1234#")))).containsExactly(entered(TWO),
                new Act.Dial("board", "99123@cloud", Duration.ZERO));
    }

    @Test
    void whomAnOperatorHasTheRoomCallTakesAPlaceOverAProtocolOfTheRoomsAndPassesItsLock() {
        var room = room("", "", 1, "");
        room.lock(true);

        assertThat(deeds(Meetings.invite(room, ONE))).hasSize(2);
        assertThat(room.entrance().objection(Protocol.SIP)).map(Refusal::cause).contains(Cause.USER_BUSY);
        assertThat(Meetings.invite(room, TWO)).isEmpty();
    }

    @Test
    void aFullOrLockedRoomRefuses() {
        var room = room("", "", 1, "");
        room.enter(offered(ONE), "");

        assertThat(deeds(room.enter(offered(TWO), ""))).containsExactly(release(TWO, Cause.USER_BUSY));
        room.lock(true);
        assertThat(deeds(room.enter(offered(TWO), ""))).containsExactly(release(TWO, Cause.CALL_REJECTED));
    }

    @Test
    void aFirstCallerWhoIsRefusedLeavesNoRoomBehind() {
        var room = room("", "1234", 0, "");

        room.enter(offered(ONE), "9999");

        assertThat(room.over()).isTrue();
    }

    @Test
    void theFirstInMakesTheRoomDialTheCloudAndTheLastOutReleasesIt() {
        var room = room("", "", 0, "99123@cloud");

        assertThat(deeds(room.enter(offered(ONE), ""))).contains(new Act.Dial("board", "99123@cloud", Duration.ZERO));
        Meetings.meet(room, "99123@cloud", CLOUD);
        assertThat(deeds(room.enter(offered(TWO), ""))).containsExactly(answer(TWO), entered(TWO));
        assertThat(deeds(room.on(answered(CLOUD)))).containsExactly(entered(CLOUD));
        assertThat(deeds(room.on(released(ONE)))).containsExactly(left(ONE));
        assertThat(deeds(room.on(released(TWO)))).containsExactly(release(CLOUD, Cause.NORMAL_CLEARING), closed());
    }

    @Test
    void oneBusyCalleeDoesNotEndARoomThatNobodyDialled() {
        var room = room("", "", 0, "");
        Meetings.invite(room, ONE);
        Meetings.invite(room, TWO);

        assertThat(deeds(room.on(new LegEvent.Released(ONE, Cause.USER_BUSY)))).isEmpty();
        assertThat(deeds(room.on(answered(TWO)))).containsExactly(entered(TWO));
        assertThat(deeds(room.on(released(TWO)))).containsExactly(closed());
    }

    @Test
    void aStrangerInTheLobbyDoesNotEndARoomThatItNeverCameInto() {
        var room = room("", "1234", 0, "");
        Meetings.invite(room, ONE);
        room.on(answered(ONE));
        room.enter(offered(TWO), "");

        assertThat(room.on(released(TWO))).containsExactly(left(TWO));
        assertThat(room.over()).isFalse();
    }

    @Test
    void aCloudMeetingThatIsDialledTooLateIsNotCalled() {
        var room = room("", "", 0, "99123@cloud");
        room.enter(offered(ONE), "");
        room.redefine(terms("", "", 0, "99456@cloud"));

        assertThat(deeds(Meetings.meet(room, "99123@cloud", CLOUD))).as("the room has another").isEmpty();
        assertThat(deeds(Meetings.meet(room, "99456@cloud", CLOUD))).hasSize(1);
        assertThat(deeds(Meetings.meet(room, "99456@cloud", TWO))).as("it is called already").isEmpty();
        assertThat(deeds(Meetings.meet(room("", "", 0, "99456@cloud"), "99456@cloud", CLOUD)))
                .as("nobody is there").isEmpty();
    }

    @Test
    void aCloudMeetingAloneIsNoMeeting() {
        var room = room("", "", 0, "99123@cloud");
        Meetings.invite(room, ONE);
        assertThat(deeds(room.on(answered(ONE)))).containsExactly(entered(ONE),
                new Act.Dial("board", "99123@cloud", Duration.ZERO));
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));

        assertThat(deeds(room.on(released(ONE)))).containsExactly(release(CLOUD, Cause.NORMAL_CLEARING), closed());
    }

    @Test
    void aCalleeThatRingsTooLongIsGivenUp() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");
        Meetings.invite(room, TWO);

        assertThat(deeds(room.unanswered(TWO))).containsExactly(release(TWO, Cause.NO_ANSWER));
        assertThat(deeds(room.unanswered(ONE))).isEmpty();
    }

    @Test
    void aMutedMemberIsMutedInTheGraphOnce() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(deeds(room.chair().mute(ONE, true))).containsExactly(new Act.Change(
                new GraphChange.Mute("room:board", ONE, true)));
        assertThat(deeds(room.chair().mute(ONE, true))).isEmpty();
        assertThat(deeds(room.chair().mute(TWO, true))).as("nobody hears the lobby").isEmpty();
        assertThat(deeds(room.on(pressed(TWO, "1234#")))).containsExactly(new Act.Change(
                new GraphChange.Enter("room:board", TWO, "two", true)));
    }

    @Test
    void aMemberIsCalledWhatAnOperatorCallsIt() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");

        assertThat(deeds(room.chair().rename(ONE, "Board"))).containsExactly(named(ONE, "Board"));
        assertThat(deeds(room.chair().rename(ONE, "Board"))).isEmpty();
        assertThat(deeds(room.chair().rename(ONE, ""))).containsExactly(named(ONE, "one"));
    }

    // An administrator defines the open room anew

    @Test
    void anewPinConcernsWhoIsInTheLobbyAndNotWhoIsInside() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(deeds(room.redefine(terms("", "5678", 0, "")))).isEmpty();

        assertThat(deeds(room.on(pressed(TWO, "1234#")))).as("the old one").isEmpty();
        assertThat(deeds(room.on(pressed(TWO, "5678#")))).containsExactly(entered(TWO));
        assertThat(room.members()).hasSize(2);
    }

    @Test
    void aPinThatNobodyAsksAnyMoreLetsTheLobbyIn() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(deeds(room.redefine(terms("", "", 0, "")))).containsExactly(entered(ONE));
    }

    @Test
    void aPinThatNobodyAsksAnyMoreLetsTheLobbyInOnceTheRoomIsUnlocked() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");
        room.lock(true);

        assertThat(deeds(room.redefine(terms("", "", 0, "")))).isEmpty();
        assertThat(deeds(room.lock(false))).containsExactly(entered(ONE));
    }

    @Test
    void aLowerLimitThrowsNobodyOutAndLetsNobodyIn() {
        var room = room("", "1234", 3, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(deeds(room.redefine(terms("", "1234", 1, "")))).isEmpty();

        assertThat(room.members()).hasSize(2);
        assertThat(deeds(room.on(pressed(TWO, "1234#")))).isEmpty();
        assertThat(deeds(room.unanswered(TWO))).containsExactly(release(TWO, Cause.USER_BUSY), left(TWO));
    }

    @Test
    void aProtocolThatMayNoLongerComeInStaysInside() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");
        var sipOnly = new RoomTerms("Board", "", "", 0, Set.of(Protocol.SIP), Arrangement.AUTOMATIC, false, "",
                false, false, FloorPolicy.ANYONE, Optional.empty(), 0);

        assertThat(deeds(room.redefine(sipOnly))).isEmpty();

        assertThat(deeds(room.enter(offered(TWO), ""))).containsExactly(release(TWO, Cause.INCOMING_CALLS_BARRED));
        assertThat(room.members()).hasSize(1);
    }

    @Test
    void whatAnOperatorChangedForThisMeetingStaysUnlessTheDefinitionSpeaksOfIt() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");
        room.lock(true);
        room.arrange(Arrangement.ONE);

        room.redefine(terms("", "1234", 0, ""));
        assertThat(room.locked()).isTrue();
        assertThat(room.arrangement()).isEqualTo(Arrangement.ONE);

        var fourByFour = new RoomTerms("Board", "", "1234", 0, Set.of(Protocol.values()), Arrangement.FOUR_BY_FOUR,
                false, "", false, false, FloorPolicy.ANYONE, Optional.empty(), 0);
        assertThat(deeds(room.redefine(fourByFour))).containsExactly(new Act.Change(
                new GraphChange.Arrange("room:board", Arrangement.FOUR_BY_FOUR)));
    }

    @Test
    void anotherMeetingInTheCloudIsDialledInsteadOfTheOneThatWas() {
        var room = room("", "", 0, "99123@cloud");
        room.enter(offered(ONE), "");
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));

        assertThat(deeds(room.redefine(terms("", "", 0, "99456@cloud")))).containsExactly(
                release(CLOUD, Cause.NORMAL_CLEARING), left(CLOUD),
                new Act.Dial("board", "99456@cloud", Duration.ZERO));
        assertThat(deeds(room.redefine(terms("", "", 0, "")))).isEmpty();
    }

    @Test
    void aRoomThatIsNoMoreReleasesEverybody() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(deeds(room.close(Cause.PREEMPTION, "removed"))).as("they are told").isEmpty();
        assertThat(deeds(room.unanswered(ONE))).containsExactly(release(ONE, Cause.PREEMPTION),
                release(TWO, Cause.PREEMPTION), closed());

        assertThat(deeds(room.on(released(ONE)))).isEmpty();
        assertThat(deeds(room.close(Cause.PREEMPTION, "removed"))).isEmpty();
        assertThat(deeds(room.enter(offered(TWO), ""))).as("too late: another is opened").containsExactly(
                release(TWO, Cause.TEMPORARY_FAILURE));
    }
}
