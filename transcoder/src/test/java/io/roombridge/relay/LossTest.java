package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.StreamId;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A room whose endpoints sit behind bad networks: a twentieth of the packets lost, a twentieth swapped, both ways.
@Timeout(90)
class LossTest {

    private static final Capability.Video H264_MODE_1 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);

    private static void room(Loopback net, TestEndpoint one, TestEndpoint other) {
        net.gateway.change(new GraphChange.Open("room:l", Arrangement.AUTOMATIC));
        net.gateway.change(new GraphChange.Enter("room:l", one.peer, "", false));
        net.gateway.change(new GraphChange.Enter("room:l", other.peer, "", false));
    }

    @Test
    void picturesRecoverByRequestsAlone() throws NoPortsLeft, SocketException {
        var feedback = new Feedback(false, true, false, false);
        try (var net = new Loopback()) {
            var one = net.lossy(0, AudioCodec.PCMU, H264_MODE_1, feedback);
            var other = net.lossy(1, AudioCodec.PCMU, H264_MODE_1, feedback);
            room(net, one, other);

            until("they see each other move", () -> one.moments(1) > 30 && other.moments(0) > 30);
            until("and hear each other", () -> one.hears().contains(1) && other.hears().contains(0));
            assertThat(net.lostOnTheWay()).isPositive();
            assertThat(net.gateway.statistics(one.peer)).anyMatch(it -> !it.sent() && it.lost() > 0);
        }
    }

    @Test
    void whatIsLostIsSentAgain() throws NoPortsLeft, SocketException {
        try (var net = new Loopback()) {
            var one = net.lossy(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.lossy(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            room(net, one, other);
            until("they see each other move", () -> one.moments(1) > 40 && other.moments(0) > 40);

            var received = net.gateway.statistics(one.peer).stream()
                    .filter(it -> !it.sent() && it.stream().equals(StreamId.video(one.peer))).findFirst().orElseThrow();
            assertThat(net.lostOnTheWay()).isGreaterThan(20);
            assertThat(received.lossFraction()).isLessThan(0.04); // without it: 0.05 and more
        }
    }
}
