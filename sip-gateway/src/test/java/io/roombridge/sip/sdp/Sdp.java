package io.roombridge.sip.sdp;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What the tests of this package say again and again.
final class Sdp {

    static final LegId LEG = new LegId(Protocol.SIP, "test");
    static final InetAddress OUR_ADDRESS = InetAddress.ofLiteral("192.0.2.1");
    /// What the descriptions kept in files were answered with: no slides.
    static final CapabilitySet OURS = plain(CapabilitySet.ours(1_920_000));
    static final StreamId AUDIO = StreamId.audio(LEG);
    static final StreamId VIDEO = StreamId.video(LEG);
    static final StreamId SLIDES = StreamId.slides(LEG);
    static final Map<StreamId, LocalPorts> PORTS = Map.of(AUDIO, ports(40_000), VIDEO, ports(40_002));

    private Sdp() {}

    private static CapabilitySet plain(CapabilitySet all) {
        return new CapabilitySet(all.audio(), all.video(), List.of(), all.bandwidth());
    }

    static LocalPorts ports(int rtp) {
        return new LocalPorts(new InetSocketAddress(OUR_ADDRESS, rtp), new InetSocketAddress(OUR_ADDRESS, rtp + 1));
    }

    static OfferAnswer begin() {
        return OfferAnswer.begin(LEG, 77, LocalAddresses.of(OUR_ADDRESS));
    }

    /// A description from its lines.
    static SessionDescription of(String text) {
        try {
            return SessionDescription.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedSdp malformed) {
            throw new AssertionError(malformed);
        }
    }

    /// From the address 198.51.100.7, with these media lines.
    static SessionDescription from(String media) {
        return of("v=0\no=- 1 1 IN IP4 198.51.100.7\ns=-\nc=IN IP4 198.51.100.7\nt=0 0\n" + media);
    }

    static SessionDescription resource(String name) {
        try (var file = Sdp.class.getResourceAsStream("/sdp/" + name)) {
            return SessionDescription.parse(file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MalformedSdp malformed) {
            throw new AssertionError(name, malformed);
        }
    }

    static MediaStream stream(List<MediaStream> streams, StreamId id) {
        return streams.stream().filter(stream -> stream.id().equals(id)).findFirst().orElseThrow();
    }
}
