package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(1_000_000);
    private static final LegId ONE = new LegId(Protocol.SIP, "one");
    private static final LegId TWO = new LegId(Protocol.H323, "two");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    @Test
    void whoeverEntersIsAnsweredAndJoinsTheOthers() {
        var room = room("", "", 0, "");

        assertThat(room.enter(offered(ONE), "")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "")).containsExactly(answer(TWO), entered(TWO));
        assertThat(room.on(released(ONE))).containsExactly(new Act.Change(new GraphChange.Leave("room:board", ONE)));
        assertThat(room.on(released(TWO))).containsExactly(closed());
        assertThat(room.over()).isTrue();
    }

    @Test
    void aRoomWithAPinLetsNobodyInWithoutIt() {
        var room = room("", "1234", 0, "");

        assertThat(room.enter(offered(ONE), "9999")).containsExactly(release(ONE, Cause.NOT_AUTHORIZED));
        assertThat(room.enter(offered(ONE), "1234")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "")).as("may still enter it").containsExactly(answer(TWO));
        assertThat(room.on(new LegEvent.DigitsPressed(TWO, "12"))).isEmpty();
        assertThat(room.on(new LegEvent.DigitsPressed(TWO, "34#"))).containsExactly(entered(TWO));
    }

    @Test
    void aHostPinAloneLetsGuestsInWithoutAny() {
        var room = room("77", "", 0, "");

        assertThat(room.enter(offered(ONE), "")).containsExactly(opened(), answer(ONE), entered(ONE));
        assertThat(room.enter(offered(TWO), "77")).containsExactly(answer(TWO), entered(TWO));
    }

    @Test
    void afterThreeWrongPinsTheLegGoes() {
        var room = room("", "1234", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.on(new LegEvent.DigitsPressed(ONE, "1#"))).isEmpty();
        assertThat(room.on(new LegEvent.DigitsPressed(ONE, "2#"))).isEmpty();
        assertThat(room.on(new LegEvent.DigitsPressed(ONE, "3#"))).startsWith(release(ONE, Cause.NOT_AUTHORIZED));
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
    void theFirstInMakesTheRoomDialTheCloudAndTheLastOutReleasesIt() {
        var room = room("", "", 0, "99123@cloud");

        assertThat(room.enter(offered(ONE), "")).contains(new Act.Dial("board", "99123@cloud"));
        room.invite(CLOUD, Alias.of("8001"), destination(), party("cloud"));
        assertThat(room.enter(offered(TWO), "")).containsExactly(answer(TWO), entered(TWO));
        assertThat(room.on(new LegEvent.Answered(CLOUD, party("cloud"), OURS))).containsExactly(entered(CLOUD));
        room.on(released(ONE));
        assertThat(room.on(released(TWO))).containsExactly(release(CLOUD, Cause.NORMAL_CLEARING),
                closed());
    }

    @Test
    void aMutedMemberIsMutedInTheGraph() {
        var room = room("", "", 0, "");
        room.enter(offered(ONE), "");

        assertThat(room.mute(ONE, true)).containsExactly(new Act.Change(new GraphChange.Mute("room:board", ONE, true)));
    }

    private static Room room(String hostPin, String guestPin, int most, String cloud) {
        return new Room("board", new Room.Terms(hostPin, guestPin, most, cloud), Arrangement.AUTOMATIC, false, OURS);
    }

    private static LegEvent.Offered offered(LegId leg) {
        return new LegEvent.Offered(leg, party(leg.value()), Alias.of("8001"), CapabilitySet.NONE);
    }

    private static LegEvent released(LegId leg) {
        return new LegEvent.Released(leg, Cause.NORMAL_CLEARING);
    }

    private static Act answer(LegId leg) {
        return new Act.Ask(new LegCommand.Answer(leg, OURS));
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

    private static Act closed() {
        return new Act.Change(new GraphChange.Close("room:board"));
    }

    private static Party party(String alias) {
        return new Party(Alias.of(alias), "", "", new InetSocketAddress("10.0.0.9", 5060), true, true, false);
    }

    private static Destination destination() {
        return new Destination(Protocol.SIP, "sip:99123@cloud", Transport.TCP, "10.0.0.3", 5060, Optional.empty());
    }
}
