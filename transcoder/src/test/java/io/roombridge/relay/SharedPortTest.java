package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.transport.SharedPort;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Streams know nothing of their transport: they flow through one of another kind as well, all of a leg through one
/// port.
@Timeout(90)
class SharedPortTest {

    private static final Capability.Video PICTURE =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final Feedback FIR_BY_RTCP = new Feedback(false, false, true, false);

    @Test
    void soundPictureAndRtcpOfAPairShareAPort() throws NoPortsLeft {
        try (var net = new Loopback(SharedPort::new)) {
            var one = net.endpoint(0, AudioCodec.PCMU, PICTURE, FIR_BY_RTCP);
            var two = net.endpoint(1, AudioCodec.PCMU, PICTURE, FIR_BY_RTCP);
            var transport = net.gateway.open(one.peer);
            var ports = transport.ports(StreamId.audio(one.peer), Loopback.HERE);
            assertThat(ports).isEqualTo(transport.ports(StreamId.video(one.peer), Loopback.HERE));
            assertThat(ports.rtp()).isEqualTo(ports.rtcp());
            net.gateway.change(new GraphChange.Pair("pair", one.peer, two.peer));

            until("they hear each other", () -> one.hears().equals(Set.of(1)) && two.hears().equals(Set.of(0)));
            until("they see each other move", () -> one.moments(1) > 8 && two.moments(0) > 8);
            assertThat(net.gateway.statistics(one.peer)).filteredOn(StreamStatistics::sent)
                    .extracting(StreamStatistics::path).containsOnly("forward");
            net.endpoints.sendDigit(two.leg, '7');
            until("a key is heard", () -> net.events.contains(new MediaEvent.DigitHeard(two.peer, '7')));
            net.gateway.release(one.peer);
            net.gateway.release(two.peer);
            until("both ports are given back", () -> net.gateway.portsUsed() == 0);
        }
    }

    @Test
    void soundPictureAndRtcpOfARoomDoToo() throws NoPortsLeft {
        try (var net = new Loopback(SharedPort::new)) {
            var one = net.endpoint(0, AudioCodec.PCMU, PICTURE, FIR_BY_RTCP);
            var two = net.endpoint(1, AudioCodec.G722, PICTURE, FIR_BY_RTCP);
            var three = net.endpoint(2, AudioCodec.OPUS, PICTURE, FIR_BY_RTCP);
            net.gateway.change(new GraphChange.Open("room:1", Arrangement.AUTOMATIC));
            for (var each : new TestEndpoint[] {one, two, three}) {
                net.gateway.change(new GraphChange.Enter("room:1", each.peer, "", false));
            }

            until("each hears the others", () -> one.hears().equals(Set.of(1, 2)) && two.hears().equals(Set.of(0, 2))
                    && three.hears().equals(Set.of(0, 1)));
            until("each sees all", () -> one.sees().equals(Set.of(0, 1, 2)) && three.sees().equals(Set.of(0, 1, 2)));
        }
    }
}
