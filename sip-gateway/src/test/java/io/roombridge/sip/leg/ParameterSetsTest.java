package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Protocol;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/// Parameter sets that a peer tells in its description and not in its stream (RFC 6184 §8.1).
class ParameterSetsTest {

    private static final String SETS = "Z0LAH9oBQBbpUgAAAwACAAADAGQeMGVA,aM48gA==";
    private static final String THEIRS = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 30000 RTP/AVP 0
            m=video 30002 RTP/AVP 97
            a=rtpmap:97 H264/90000
            a=fmtp:97 profile-level-id=42801f;packetization-mode=1;sprop-parameter-sets=%s
            """.formatted(SETS);

    private final LegId leg = LegId.fresh(Protocol.SIP);
    private final LegMedia media = new LegMedia(leg, InetAddress.getLoopbackAddress(), LocalAddresses.LOOPBACK,
            new RecordingMedia(),
            CapabilitySet.ours(2_000_000));

    private void reachTheMediaPlane() {
        var picture = media.streams().stream().filter(stream -> stream.id().kind() == MediaKind.VIDEO).findFirst()
                .orElseThrow();
        assertThat(picture.receive()).extracting(Format::parameterSets).contains(SETS);
        assertThat(media.streams().getFirst().receive()).extracting(Format::parameterSets).containsOnly("");
    }

    @Test
    void ofACallerReachTheMediaPlaneAndAreNoneOfOurs() throws Exception {
        assertThat(media.answer(THEIRS)).doesNotContain("sprop");
        reachTheMediaPlane();
    }

    @Test
    void ofACalleeReachTheMediaPlane() throws Exception {
        media.offer();
        media.accept(THEIRS);
        reachTheMediaPlane();
    }
}
