package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.camera.CameraMessage.AbilitiesAsked;
import io.roombridge.camera.CameraMessage.ActivatePreset;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.CameraMessage.Stop;
import io.roombridge.camera.Motion;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H224;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Frames about cameras, through real sockets.
@Timeout(90)
class CameraTest {

    private static final Motion LEFT = Motion.of(Motion.Pan.LEFT);

    @Test
    void whatOneSaysIsToldAndWhatItIsToldComesAndStopsInTime() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var heard = new CopyOnWriteArrayList<MediaEvent>();
            net.endpoints.listen(heard::add);
            var one = net.endpoint(0, AudioCodec.PCMU, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1),
                    Loopback.FULL);
            net.agree(one, new Format(100, H224.CAMERA), MediaStream.Feedback.NONE, Direction.SEND_RECEIVE);

            net.endpoints.change(new GraphChange.Steer("", one.leg, new AbilitiesAsked())); // until it is heard
            until("both ends have their stream", () -> net.events.contains(
                    new MediaEvent.CameraHeard(one.peer, new AbilitiesAsked())));
            net.endpoints.change(new GraphChange.Steer("", one.leg, new ActivatePreset(3)));
            until("the gateway hears it", () -> net.events.contains(
                    new MediaEvent.CameraHeard(one.peer, new ActivatePreset(3))));

            net.gateway.change(new GraphChange.Steer("", one.peer, new Start(LEFT, 100)));
            until("the endpoint hears that it begins", () -> heard.contains(
                    new MediaEvent.CameraHeard(one.leg, new Start(LEFT, 100))));
            until("and that it ends", () -> heard.contains(new MediaEvent.CameraHeard(one.leg, new Stop(LEFT))));

            assertThat(net.gateway.statistics(one.peer)).anySatisfy(stream -> {
                assertThat(stream.stream()).isEqualTo(StreamId.camera(one.peer));
                assertThat(stream.codec()).isEqualTo("H224");
            });
        }
    }

    /// What comes before the other end has its stream is lost.
    @Test
    void asksAgainWhatACameraCanDoUntilTheOtherEndHasSaidSomething() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var heard = new CopyOnWriteArrayList<MediaEvent>();
            net.endpoints.listen(heard::add);
            var one = net.endpoint(0, AudioCodec.PCMU, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1),
                    Loopback.FULL);
            net.agree(one, new Format(100, H224.CAMERA), MediaStream.Feedback.NONE, Direction.SEND_RECEIVE);
            var asked = new MediaEvent.CameraHeard(one.leg, new AbilitiesAsked());

            net.gateway.change(new GraphChange.Steer("", one.peer, new AbilitiesAsked()));

            until("it is asked again", () -> heard.stream().filter(asked::equals).count() > 2);
        }
    }
}
