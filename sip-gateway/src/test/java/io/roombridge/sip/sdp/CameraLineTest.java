package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.LEG;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// RFC 4573 §4: camera control in offers and answers.
class CameraLineTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(2_000_000);
    private static final StreamId CAMERA = StreamId.camera(LEG);
    private static final Map<StreamId, LocalPorts> PORTS = Map.of(StreamId.audio(LEG), ports(40_000),
            StreamId.video(LEG), ports(40_002), StreamId.slides(LEG), ports(40_004), CAMERA, ports(40_006));
    private static final String ROOM = """
            v=0
            o=room 1 1 IN IP4 192.0.2.1
            s=-
            c=IN IP4 192.0.2.1
            t=0 0
            m=audio 5000 RTP/AVP 9
            m=application 5002 UDP/BFCP *
            m=application 5004 RTP/AVP 107
            a=rtpmap:107 H224/4800
            a=sendrecv
            """;

    private static LocalPorts ports(int port) {
        return new LocalPorts(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 1));
    }

    private static SessionDescription parse(String text) throws MalformedSdp {
        return SessionDescription.parse(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static OfferAnswer begin() {
        return OfferAnswer.begin(LEG, 1, LocalAddresses.LOOPBACK);
    }

    @Test
    void isAnsweredWhereverItIsOffered() throws MalformedSdp {
        assertThat(RemoteMedium.capabilities(parse(ROOM)).camera()).isTrue();
        assertThat(OfferAnswer.wanted(LEG, parse(ROOM), OURS)).containsExactly(StreamId.audio(LEG), CAMERA);

        var step = begin().answer(parse(ROOM), OURS, PORTS);

        var stream = step.streams().getLast();
        assertThat(stream.id()).isEqualTo(CAMERA);
        assertThat(stream.direction()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(stream.send()).contains(new Format(107, H224.CAMERA));
        assertThat(stream.remoteRtp()).contains(new InetSocketAddress("192.0.2.1", 5004));
        assertThat(step.local().print()).contains("m=application 40006 RTP/AVP 107\r\na=rtpmap:107 H224/4800\r\n"
                + "a=sendrecv\r\n");
    }

    @Test
    void isRefusedWithoutThePermissionAndAlone() throws MalformedSdp {
        var step = begin().answer(parse(ROOM), OURS.withCamera(false), PORTS);
        var alone = parse(ROOM.replace("m=audio 5000", "m=audio 0"));

        assertThat(step.local().print()).contains("m=application 0 RTP/AVP 107");
        assertThat(OfferAnswer.wanted(LEG, alone, OURS)).isEmpty();
        assertThat(OfferAnswer.wanted(LEG, parse(ROOM.replace("H224", "H225")), OURS))
                .containsExactly(StreamId.audio(LEG));
    }

    /// A floor line is an application too, and is taken for no camera though lines are left out.
    @Test
    void isOfferedLastAndFoundInTheAnswer() throws MalformedSdp {
        var offered = begin().withFloor(new InetSocketAddress(InetAddress.getLoopbackAddress(), 39_000), List.of())
                .offer(OURS, PORTS);
        var kinds = offered.local().media().stream().map(medium -> medium.type() + " " + medium.protocol()).toList();
        assertThat(kinds).isEqualTo(List.of("audio RTP/AVP", "video RTP/AVP", "application UDP/BFCP", "video RTP/AVP",
                "application RTP/AVP"));
        int number = Payload.of(offered.local().media().getLast()).getFirst().type();

        var streams = offered.next().accept(parse(ROOM.replace("107", Integer.toString(number)))).streams();

        assertThat(streams).extracting(stream -> stream.id()).containsExactly(StreamId.audio(LEG), CAMERA);
        assertThat(streams.getLast().remoteRtp()).contains(new InetSocketAddress("192.0.2.1", 5004));
    }
}
