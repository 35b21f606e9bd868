package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final LegId ONE = new LegId(Protocol.SIP, "one");
    private static final LegId TWO = new LegId(Protocol.H323, "two");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    @Test
    void whoeverEntersIsAnsweredAndJoinsTheOthers() {
        var room = room("", "", 0, "");

        assertThat(room.enter(offered(ONE), "")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "")).containsExactly(answer(TWO), entered(TWO));
        assertThat(room.on(released(ONE))).containsExactly(left(ONE));
        assertThat(room.on(released(TWO))).containsExactly(closed());
        assertThat(room.over()).isTrue();
    }

    @Test
    void aRoomWithAPinLetsNobodyInWithoutIt() {
        var room = room("", "1234", 0, "");

        assertThat(room.enter(offered(ONE), "9999")).containsExactly(release(ONE, Cause.NOT_AUTHORIZED));
        assertThat(room.enter(offered(ONE), "1234")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "")).as("may still enter it").containsExactly(answer(TWO));
        assertThat(room.on(pressed(TWO, "12"))).isEmpty();
        assertThat(room.on(pressed(TWO, "34#"))).containsExactly(entered(TWO));
    }

    @Test
    void aHostPinAloneLetsGuestsInWithoutAny() {
        var room = room("77", "", 0, "");

        assertThat(room.enter(offered(ONE), "")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "77")).containsExactly(answer(TWO), entered(TWO));
    }

    @Test
    void theHostPinMakesAHostDialledOrPressed() {
        var room = room("77", "1234", 0, "");
        room.enter(offered(ONE), "77");
        room.enter(offered(TWO), "");
        room.on(pressed(TWO, "1234#"));

        assertThat(room.members()).extracting(Member::standing).containsExactly(Standing.HOST, Standing.GUEST);
        room.stand(TWO, Standing.HOST);
        assertThat(room.member(TWO).orElseThrow().standing()).isEqualTo(Standing.HOST);
    }

    @Test
    void afterThreeWrongPinsTheLegGoes() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.on(pressed(ONE, "1#"))).isEmpty();
        assertThat(room.on(pressed(ONE, "2#"))).isEmpty();
        assertThat(room.on(pressed(ONE, "3#"))).startsWith(release(ONE, Cause.NOT_AUTHORIZED));
    }

    @Test
    void aFullOrLockedRoomRefuses() {
        var room = room("", "", 1, "");
        room.enter(offered(ONE), "");

        assertThat(room.enter(offered(TWO), "")).containsExactly(release(TWO, Cause.USER_BUSY));
        room.lock(true);
        assertThat(room.enter(offered(TWO), "")).containsExactly(release(TWO, Cause.CALL_REJECTED));
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

        assertThat(room.enter(offered(ONE), "")).contains(new Act.Dial("board", "99123@cloud"));
        Meetings.meet(room, "99123@cloud", CLOUD);
        assertThat(room.enter(offered(TWO), "")).containsExactly(answer(TWO), entered(TWO));
        assertThat(room.on(answered(CLOUD))).containsExactly(entered(CLOUD));
        assertThat(room.on(released(ONE))).containsExactly(left(ONE));
        assertThat(room.on(released(TWO))).containsExactly(release(CLOUD, Cause.NORMAL_CLEARING), closed());
    }

    @Test
    void oneBusyCalleeDoesNotEndARoomThatNobodyDialled() {
        var room = room("", "", 0, "");
        Meetings.invite(room, ONE);
        Meetings.invite(room, TWO);

        assertThat(room.on(new LegEvent.Released(ONE, Cause.USER_BUSY))).isEmpty();
        assertThat(room.on(answered(TWO))).containsExactly(entered(TWO));
        assertThat(room.on(released(TWO))).containsExactly(closed());
    }

    @Test
    void aStrangerInTheLobbyDoesNotEndARoomThatItNeverCameInto() {
        var room = room("", "1234", 0, "");
        Meetings.invite(room, ONE);
        room.on(answered(ONE));
        room.enter(offered(TWO), "");

        assertThat(room.on(released(TWO))).isEmpty();
        assertThat(room.over()).isFalse();
    }

    @Test
    void aCloudMeetingThatIsDialledTooLateIsNotCalled() {
        var room = room("", "", 0, "99123@cloud");
        room.enter(offered(ONE), "");
        room.redefine(terms("", "", 0, "99456@cloud"));

        assertThat(Meetings.meet(room, "99123@cloud", CLOUD)).as("the room has another").isEmpty();
        assertThat(Meetings.meet(room, "99456@cloud", CLOUD)).hasSize(1);
        assertThat(Meetings.meet(room, "99456@cloud", TWO)).as("it is called already").isEmpty();
        assertThat(Meetings.meet(room("", "", 0, "99456@cloud"), "99456@cloud", CLOUD)).as("nobody is there").isEmpty();
    }

    @Test
    void aCloudMeetingAloneIsNoMeeting() {
        var room = room("", "", 0, "99123@cloud");
        Meetings.invite(room, ONE);
        assertThat(room.on(answered(ONE))).containsExactly(entered(ONE), new Act.Dial("board", "99123@cloud"));
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));

        assertThat(room.on(released(ONE))).containsExactly(release(CLOUD, Cause.NORMAL_CLEARING), closed());
    }

    @Test
    void aCalleeThatRingsTooLongIsGivenUp() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");
        Meetings.invite(room, TWO);

        assertThat(room.unanswered(TWO)).containsExactly(release(TWO, Cause.NO_ANSWER));
        assertThat(room.unanswered(ONE)).isEmpty();
    }

    @Test
    void aMutedMemberIsMutedInTheGraphOnce() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(room.mute(ONE, true)).containsExactly(new Act.Change(
                new GraphChange.Mute("room:board", ONE, true)));
        assertThat(room.mute(ONE, true)).isEmpty();
        assertThat(room.mute(TWO, true)).as("nobody hears the lobby").isEmpty();
        assertThat(room.on(pressed(TWO, "1234#"))).containsExactly(new Act.Change(
                new GraphChange.Enter("room:board", TWO, "two", true)));
    }

    @Test
    void aMemberIsCalledWhatAnOperatorCallsIt() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.rename(ONE, "Board")).containsExactly(named(ONE, "Board"));
        assertThat(room.rename(ONE, "Board")).isEmpty();
        assertThat(room.rename(ONE, "")).containsExactly(named(ONE, "one"));
    }

    // An administrator defines the open room anew

    @Test
    void anewPinConcernsWhoIsInTheLobbyAndNotWhoIsInside() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(room.redefine(terms("", "5678", 0, ""))).isEmpty();

        assertThat(room.on(pressed(TWO, "1234#"))).as("the old one").isEmpty();
        assertThat(room.on(pressed(TWO, "5678#"))).containsExactly(entered(TWO));
        assertThat(room.members()).hasSize(2);
    }

    @Test
    void aPinThatNobodyAsksAnyMoreLetsTheLobbyIn() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.redefine(terms("", "", 0, ""))).containsExactly(entered(ONE));
    }

    @Test
    void aPinThatNobodyAsksAnyMoreLetsTheLobbyInOnceTheRoomIsUnlocked() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");
        room.lock(true);

        assertThat(room.redefine(terms("", "", 0, ""))).isEmpty();
        assertThat(room.lock(false)).containsExactly(entered(ONE));
    }

    @Test
    void aLowerLimitThrowsNobodyOutAndLetsNobodyIn() {
        var room = room("", "1234", 3, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(room.redefine(terms("", "1234", 1, ""))).isEmpty();

        assertThat(room.members()).hasSize(2);
        assertThat(room.on(pressed(TWO, "1234#"))).containsExactly(release(TWO, Cause.USER_BUSY));
    }

    @Test
    void aLockKeepsTheLobbyOutToo() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");
        room.lock(true);

        assertThat(room.on(pressed(TWO, "1234#"))).containsExactly(release(TWO, Cause.CALL_REJECTED));
    }

    @Test
    void aProtocolThatMayNoLongerComeInStaysInside() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");
        var sipOnly = new RoomTerms("Board", "", "", 0, Set.of(Protocol.SIP), Arrangement.AUTOMATIC, false, "");

        assertThat(room.redefine(sipOnly)).isEmpty();

        assertThat(room.enter(offered(TWO), "")).containsExactly(release(TWO, Cause.INCOMING_CALLS_BARRED));
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
                false, "");
        assertThat(room.redefine(fourByFour)).containsExactly(new Act.Change(
                new GraphChange.Arrange("room:board", Arrangement.FOUR_BY_FOUR)));
    }

    @Test
    void anotherMeetingInTheCloudIsDialledInsteadOfTheOneThatWas() {
        var room = room("", "", 0, "99123@cloud");
        room.enter(offered(ONE), "");
        Meetings.meet(room, "99123@cloud", CLOUD);
        room.on(answered(CLOUD));

        assertThat(room.redefine(terms("", "", 0, "99456@cloud"))).containsExactly(
                release(CLOUD, Cause.NORMAL_CLEARING), left(CLOUD), new Act.Dial("board", "99456@cloud"));
        assertThat(room.redefine(terms("", "", 0, ""))).isEmpty();
    }

    @Test
    void aRoomThatIsNoMoreReleasesEverybody() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "1234");
        room.enter(offered(TWO), "");

        assertThat(room.close(Cause.PREEMPTION)).containsExactly(release(ONE, Cause.PREEMPTION),
                release(TWO, Cause.PREEMPTION), closed());

        assertThat(room.on(released(ONE))).isEmpty();
        assertThat(room.close(Cause.PREEMPTION)).isEmpty();
        assertThat(room.enter(offered(TWO), "")).as("too late: another is opened").containsExactly(
                release(TWO, Cause.TEMPORARY_FAILURE));
    }

    private static Room room(String hostPin, String guestPin, int most, String cloud) {
        return new Room("board", terms(hostPin, guestPin, most, cloud), Meetings.OURS);
    }

    private static RoomTerms terms(String hostPin, String guestPin, int most, String cloud) {
        return Meetings.terms(hostPin, guestPin, most, cloud);
    }

    private static LegEvent.Offered offered(LegId leg) {
        return Meetings.offered(leg);
    }

    private static LegEvent answered(LegId leg) {
        return Meetings.answered(leg);
    }

    private static LegEvent released(LegId leg) {
        return new LegEvent.Released(leg, Cause.NORMAL_CLEARING);
    }

    private static LegEvent pressed(LegId leg, String digits) {
        return new LegEvent.DigitsPressed(leg, digits);
    }

    private static Act answer(LegId leg) {
        return new Act.Ask(new LegCommand.Answer(leg, Meetings.OURS));
    }

    private static Act release(LegId leg, Cause cause) {
        return new Act.Ask(new LegCommand.Release(leg, cause));
    }

    private static Act opened() {
        return new Act.Change(new GraphChange.Open("room:board", Arrangement.AUTOMATIC));
    }

    private static Act entered(LegId leg) {
        return new Act.Change(new GraphChange.Enter("room:board", leg, leg.value(), false));
    }

    private static Act left(LegId leg) {
        return new Act.Change(new GraphChange.Leave("room:board", leg));
    }

    private static Act named(LegId leg, String name) {
        return new Act.Change(new GraphChange.Rename("room:board", leg, name));
    }

    private static Act closed() {
        return new Act.Change(new GraphChange.Close("room:board"));
    }
}
