package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two of ours against each other, on real sockets.
class BackToBackTest {

    private End caller;
    private End callee;

    @BeforeEach
    void open() throws Exception {
        caller = new End();
        callee = new End();
    }

    @AfterEach
    void close() {
        caller.close();
        callee.close();
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = {"UDP", "TCP", "TLS"})
    void callsRingsAnswersAndHangsUp(Transport transport) throws Exception {
        var mine = caller.call(callee, transport);
        var offered = callee.expect(LegEvent.Offered.class);
        assertThat(offered.to().value()).isEqualTo("8001");
        assertThat(offered.caller().alias().user()).isEqualTo("alice");
        assertThat(offered.caller().displayName()).isEqualTo("Alice");
        assertThat(offered.capabilities().audio()).isNotEmpty();

        callee.legs.perform(new LegCommand.Alert(offered.leg()));
        caller.expect(LegEvent.Alerting.class);

        callee.legs.perform(new LegCommand.Answer(offered.leg(), End.CAPABILITIES));
        caller.expect(LegEvent.Answered.class);
        caller.expect(LegEvent.MediaChanged.class);
        callee.expect(LegEvent.MediaChanged.class);
        assertJoined(mine, offered.leg());

        caller.legs.perform(new LegCommand.Release(mine, Cause.NORMAL_CLEARING));
        assertThat(caller.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(callee.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(caller.plane.proven(mine)).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(callee.plane.proven(offered.leg())).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(caller.plane.released()).containsExactly(mine);
        assertThat(callee.plane.released()).containsExactly(offered.leg());
    }

    @Test
    void whoHangsUpBeforeTheCallHasLeftIsReleased() throws Exception {
        for (int i = 0; i < 20; i++) {
            var mine = caller.call(callee, Transport.UDP);
            caller.legs.perform(new LegCommand.Release(mine, Cause.NORMAL_CLEARING));

            assertThat(caller.expect(LegEvent.Released.class).leg()).isEqualTo(mine);
        }
    }

    private void assertJoined(LegId mine, LegId theirs) {
        var here = caller.plane.connected().get(StreamId.audio(mine));
        var there = callee.plane.connected().get(StreamId.audio(theirs));
        assertThat(here.direction()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(there.direction()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(here.send().orElseThrow().capability().encodingName())
                .isEqualTo(there.send().orElseThrow().capability().encodingName());
        assertThat(here.remoteRtp()).contains(callee.plane.opened().get(StreamId.audio(theirs)).rtp());
        assertThat(there.remoteRtp()).contains(caller.plane.opened().get(StreamId.audio(mine)).rtp());
        assertThat(caller.plane.connected()).containsKey(StreamId.video(mine));
    }
}
