package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two of whom one does not code its silence (RFC 3389), through real sockets.
@Timeout(120)
class PausesTest {

    private static final Format PCMU = new Format(0, Audio.of(AudioCodec.PCMU));
    private static final OptionalInt CN = OptionalInt.of(13);
    private static final int SOURCE = 7;

    private final LegId one = LegId.fresh(Protocol.SIP);
    private final LegId other = LegId.fresh(Protocol.SIP);

    private static LocalPorts connect(Loopback net, LegId leg, RawPeer peer, OptionalInt noise) throws NoPortsLeft {
        var id = StreamId.audio(leg);
        var ports = net.gateway.open(leg).ports(id, Loopback.HERE);
        net.gateway.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.of(peer.address()), Optional.empty(),
                Optional.of(PCMU), List.of(PCMU), 0, 20, TelephoneEvents.NONE, noise, MediaStream.Feedback.NONE,
                Optional.empty()));
        return ports;
    }

    private String path(Loopback net) {
        return net.gateway.statistics(other).stream().filter(it -> it.sent()).findFirst().orElseThrow().path();
    }

    /// Ten packets of sound reach the other, then a descriptor of -40 dBov is sent.
    private void talkAndPause(Loopback net, RawPeer talker, RawPeer listener, OptionalInt noise) throws NoPortsLeft {
        var ports = connect(net, one, talker, CN);
        var back = connect(net, other, listener, noise);
        net.gateway.change(new GraphChange.Pair("pair", one, other));
        var came = new int[1];
        until("sound is forwarded", () -> {
            talker.sound(ports.rtp());
            listener.report(back.rtcp());
            return (came[0] += listener.received()) >= 10;
        });
        assertThat(path(net)).isEqualTo("forward");
        talker.comfortNoise(ports.rtp(), 40);
    }

    @Test
    void whoTakesNoComfortNoiseGoesOnHearingIt() throws NoPortsLeft {
        try (var net = new Loopback(); var talker = new RawPeer("127.0.0.1", SOURCE);
                var listener = new RawPeer("127.0.0.1", 8)) {
            talkAndPause(net, talker, listener, OptionalInt.empty());

            until("noise comes, not as loud as speech", () -> {
                int loudest = listener.loudest();
                return loudest > 100 && loudest < 1_000;
            });
            var came = new int[1];
            until("packets go on", () -> (came[0] += listener.received()) >= 25);
            assertThat(path(net)).isEqualTo("transcode");
        }
    }

    @Test
    void whoTakesComfortNoiseGetsTheDescriptor() throws NoPortsLeft {
        try (var net = new Loopback(); var talker = new RawPeer("127.0.0.1", SOURCE);
                var listener = new RawPeer("127.0.0.1", 8)) {
            talkAndPause(net, talker, listener, CN);

            until("the descriptor comes", () -> {
                listener.received();
                return listener.octets() % 172 == 13;
            });
            assertThat(path(net)).isEqualTo("forward");
        }
    }
}
