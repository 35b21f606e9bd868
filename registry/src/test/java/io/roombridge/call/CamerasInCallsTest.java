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
}
