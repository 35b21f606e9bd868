package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.payload.Vectors;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// H.265 of one, for another who takes it and who does not, through real sockets.
@Timeout(60)
class H265PairTest {

    private static final Format TAKEN = new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1));
    private static final Format COMES = new Format(98, new H265(93, 0));
    private static final Format PASSED = new Format(99, new H265(93, 0));

    private final LegId one = LegId.fresh(Protocol.SIP);
    private final LegId other = LegId.fresh(Protocol.SIP);
    private int sequence;
    private int picture;

    private static LocalPorts connect(Loopback net, LegId leg, RawPeer peer, Optional<Format> passed)
            throws NoPortsLeft {
        var id = StreamId.video(leg);
        var ports = net.gateway.open(leg).ports(id, InetAddress.getLoopbackAddress());
        net.gateway.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.of(peer.address()), Optional.empty(),
                Optional.of(TAKEN), List.of(TAKEN, COMES), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(),
                MediaStream.Feedback.NONE, passed));
        return ports;
    }

    private StreamStatistics sent(Loopback net) {
        return net.gateway.statistics(other).stream().filter(StreamStatistics::sent).findFirst().orElseThrow();
    }

    /// A few pictures, the first of them whole.
    private void show(RawPeer peer, LocalPorts to) {
        try {
            for (var octets : Vectors.packets("h265-ffmpeg")) {
                var packet = ByteBuffer.allocate(octets.remaining()).put(octets).flip();
                boolean ends = packet.get(1) < 0;
                packet.put(1, (byte) (packet.get(1) & 0x80 | COMES.payloadType()));
                packet.putShort(2, (short) sequence++).putInt(4, 9_000 * picture);
                peer.send(packet, to.rtp());
                picture += ends ? 1 : 0;
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void itIsPassedOnToWhoTakesItAndTranscodedForWhoDoesNot() throws NoPortsLeft {
        try (var net = new Loopback(); var talker = new RawPeer("127.0.0.1", 1);
                var viewer = new RawPeer("127.0.0.1", 2)) {
            var from = connect(net, one, talker, Optional.empty());
            var back = connect(net, other, viewer, Optional.of(PASSED));
            net.gateway.change(new GraphChange.Pair("pair", one, other));
            var came = new int[1];
            until("it is passed on", () -> {
                show(talker, from);
                viewer.report(back.rtcp());
                return (came[0] += viewer.received(PASSED.payloadType())) >= 30;
            });
            assertThat(sent(net).path()).isEqualTo("forward");
            assertThat(sent(net).codec()).isEqualTo("H265");

            connect(net, other, viewer, Optional.empty());
            came[0] = 0;
            until("H.264 comes instead", () -> {
                show(talker, from);
                return (came[0] += viewer.received(TAKEN.payloadType())) >= 10;
            });
            assertThat(sent(net).path()).isEqualTo("transcode");
            assertThat(sent(net).codec()).isEqualTo("H264/1");
        }
    }
}
