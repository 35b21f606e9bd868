package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.CameraMessage.ActivatePreset;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.Motion;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose camera is meant, in a call of two and in a room.
class CamerasInCallsTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");
    private static final LegId BOB = new LegId(Protocol.H323, "bob");
    private static final LegId CARL = new LegId(Protocol.SIP, "carl");
    private static final Start LEFT = new Start(Motion.of(Motion.Pan.LEFT), 800);

    private static List<String> on(Conversation conversation, LegEvent event) {
        return conversation.on(event).stream().map(Telling::of).toList();
    }

    private static List<String> says(Conversation conversation, LegId leg, CameraMessage message) {
        return on(conversation, new LegEvent.CameraAsked(leg, message));
    }

    private static LegEvent links(LegId leg) {
        return new LegEvent.MediaChanged(leg, CamerasTableTest.link(leg));
    }

    @Test
    void inACallOfTwoThatOfTheOther() {
        var call = new Call("call:1", Meetings.offered(ANN), Meetings.OURS, List.of(List.of(new Call.Attempt(BOB,
                new Destination(Protocol.H323, "7002", Transport.TCP, "10.0.0.1", 1720, Optional.empty())))));
        call.begin();
        call.on(Meetings.answered(BOB));
        assertThat(on(call, links(ANN))).as("nobody tells who is alone with it").containsExactly(
                "Steer ann AbilitiesAsked");
        assertThat(says(call, ANN, LEFT)).isEmpty();

        assertThat(on(call, links(BOB))).containsExactly("Steer bob AbilitiesAsked", "Steer ann Clients",
                "Steer ann AbilitiesTold", "Steer bob Clients", "Steer bob AbilitiesTold");
        assertThat(says(call, ANN, LEFT)).containsExactly("Steer bob Start");
        assertThat(says(call, BOB, new CameraMessage.Clients(false))).containsExactly("Steer ann Clients");
        assertThat(says(call, ANN, new ActivatePreset(2))).isEmpty();
        assertThat(call.steer(ANN, LEFT)).hasSize(1);
        assertThat(call.steer(BOB, LEFT)).isEmpty();
    }

    @Test
    void inARoomThatOfWhoSpeaksOrOfWhomAnOperatorChose() {
        var room = Meetings.room("", "", 0, "");
        for (var leg : List.of(ANN, BOB, CARL)) {
            room.enter(Meetings.offered(leg), "");
            assertThat(on(room, links(leg))).containsExactly("Steer " + leg.value() + " AbilitiesAsked",
                    "Steer " + leg.value() + " Clients", "Steer " + leg.value() + " AbilitiesTold");
        }
        assertThat(says(room, ANN, LEFT)).as("nobody has spoken").isEmpty();

        room.cameras().speaks(Optional.of(BOB));
        assertThat(says(room, ANN, LEFT)).containsExactly("Steer bob Start");
        room.cameras().speaks(Optional.of(CARL));
        assertThat(says(room, ANN, new CameraMessage.Continue(LEFT.motion()))).containsExactly("Steer bob Continue");
        assertThat(says(room, CARL, new ActivatePreset(1))).containsExactly("Steer bob ActivatePreset");
        assertThat(says(room, ANN, LEFT)).containsExactly("Steer bob Stop", "Steer carl Start");

        room.cameras().choose(Optional.of(BOB));
        assertThat(says(room, ANN, new ActivatePreset(1))).containsExactly("Steer bob ActivatePreset");
        assertThat(says(room, BOB, new ActivatePreset(1))).containsExactly("Steer carl ActivatePreset");

        on(room, new LegEvent.Released(BOB, Cause.NORMAL_CLEARING));
        assertThat(room.cameras().chosen()).isEmpty();
        assertThat(says(room, ANN, new ActivatePreset(1))).containsExactly("Steer carl ActivatePreset");
        assertThat(on(room, new LegEvent.Released(ANN, Cause.NORMAL_CLEARING))).as("what it turned stops")
                .contains("Steer carl Stop");
    }

    @Test
    void inARoomOfTwoThatOfTheOtherWhoeverSpeaks() {
        var room = Meetings.room("", "", 0, "");
        room.enter(Meetings.offered(ANN), "");
        room.enter(Meetings.offered(BOB), "");
        room.on(links(ANN));
        assertThat(says(room, ANN, LEFT)).as("nobody else has a camera").isEmpty();
        room.on(links(BOB));

        assertThat(says(room, ANN, LEFT)).containsExactly("Steer bob Start");
        room.cameras().speaks(Optional.of(ANN));
        assertThat(says(room, ANN, new ActivatePreset(1))).containsExactly("Steer bob ActivatePreset");
        assertThat(says(room, BOB, LEFT)).containsExactly("Steer ann Start");

        room.enter(Meetings.offered(CARL), "");
        room.on(links(CARL));
        assertThat(says(room, ANN, new ActivatePreset(1))).as("one of two is not guessed").isEmpty();
    }

    private static List<String> presses(Room room, LegId leg, String keys) {
        return on(room, Meetings.pressed(leg, keys)).stream().filter(act -> !act.startsWith("Await")).toList();
    }

    private static Room withThree() {
        var room = Meetings.room("77", "", 0, "");
        room.enter(Meetings.offered(ANN), "77");
        room.enter(Meetings.offered(BOB), "");
        room.enter(Meetings.offered(CARL), "");
        room.on(links(BOB));
        room.on(links(CARL));
        return room;
    }

    @Test
    void byKeysAHostChoosesWhoseAndSendsItToAPosition() {
        var room = withThree();
        room.cameras().speaks(Optional.of(CARL));
        assertThat(presses(room, ANN, "*")).asString().contains("*4  cameras");

        assertThat(presses(room, ANN, "4")).containsExactly("Tell ann [Camera of who speaks, "
                + "0  another camera, for everybody, 1–9  go to a position, #  done] 20 s");
        assertThat(presses(room, ANN, "3")).containsExactly("Steer carl ActivatePreset", "Tell ann [Camera of carl: "
                + "position 3, 0  another camera, for everybody, 1–9  go to a position, #  done] 20 s");
        assertThat(presses(room, ANN, "0")).asString().contains("Camera of bob");
        assertThat(room.cameras().chosen()).contains(BOB);
        assertThat(presses(room, ANN, "1")).contains("Steer bob ActivatePreset");
        assertThat(presses(room, ANN, "00")).asString().as("after the last").contains("Camera of who speaks");
        assertThat(room.cameras().chosen()).isEmpty();
        assertThat(presses(room, ANN, "#")).containsExactly("Tell ann [] 0 s");
    }

    @Test
    void byKeysAGuestSendsItToAPositionAndChoosesNone() {
        var room = withThree();
        room.cameras().speaks(Optional.of(CARL));

        assertThat(presses(room, BOB, "*4")).last().asString().doesNotContain("another camera");
        assertThat(presses(room, BOB, "9")).contains("Steer carl ActivatePreset");
        assertThat(presses(room, BOB, "0")).asString().contains("Only a host may do that");
        assertThat(room.cameras().chosen()).isEmpty();
    }

    @Test
    void byKeysNothingIsTurnedWhereThereIsNoCamera() {
        var room = Meetings.room("", "", 0, "");
        room.enter(Meetings.offered(ANN), "");
        room.on(links(ANN));

        assertThat(presses(room, ANN, "*")).asString().as("its own is none").doesNotContain("cameras");
        assertThat(presses(room, ANN, "4")).containsExactly("Tell ann [There is no camera to be turned] 5 s");
        assertThat(presses(room, ANN, "1")).as("the menu is gone").containsExactly(
                "Tell ann [Press * to see what the keys do] 5 s");
    }

    @Test
    void byKeysAPositionBeforeAnybodyHasSpokenIsNobodysUntilOneIsChosen() {
        var room = withThree();

        assertThat(presses(room, ANN, "*41")).last().asString().contains("There is no camera to be turned");
        assertThat(presses(room, ANN, "*401")).contains("Steer bob ActivatePreset");
    }
}
