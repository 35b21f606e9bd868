package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Protocol;
import io.roombridge.sip.message.Source;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/// A session that is refreshed stays what it is (RFC 4028 §7.4).
class LegMediaTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(2_000_000);
    private static final String THEIRS = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 30000 RTP/AVP 9 0 101
            a=rtpmap:9 G722/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            m=video 30002 RTP/AVP 97
            b=TIAS:1000000
            a=rtpmap:97 H264/90000
            a=fmtp:97 profile-level-id=42801f;packetization-mode=1;max-br=900
            a=rtcp-fb:* nack pli
            """;

    private final LegId leg = LegId.fresh(Protocol.SIP);
    private final RecordingMedia plane = new RecordingMedia();
    private final LegMedia media =
            new LegMedia(leg, InetAddress.getLoopbackAddress(), LocalAddresses.LOOPBACK,
                    plane, OURS);

    private static Source from(Transport transport, String host) {
        return new Source(transport, new InetSocketAddress(host, 5_060));
    }

    @Test
    void aConnectionShowsWhereThePeerIs() throws Exception {
        media.heard(from(Transport.TCP, "127.0.0.1"), false);
        media.answer(THEIRS);
        assertThat(plane.proven(leg)).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void overDatagramsThePeerIsWhereWhatWeHadToldItComesBackFrom() throws Exception {
        media.heard(from(Transport.UDP, "127.0.0.1"), false);
        media.answer(THEIRS);
        assertThat(plane.proven(leg)).isEmpty();

        media.heard(from(Transport.UDP, "127.0.0.9"), true);
        assertThat(plane.proven(leg)).as("it was told elsewhere").isEmpty();

        media.heard(from(Transport.UDP, "127.0.0.1"), true);
        assertThat(plane.proven(leg)).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void whoIsReleasedHasNoTransportAgain() throws Exception {
        media.answer(THEIRS);
        media.release();
        media.heard(from(Transport.UDP, "127.0.0.1"), true);
        assertThat(plane.proven(leg)).isEmpty();
    }

    @Test
    void whatIsOfferedInVainIsNamedOnce() throws Exception {
        var offer = THEIRS + """
                m=application 30004 RTP/SAVP 100
                a=rtpmap:100 H224/4800
                m=video 30006 RTP/AVP 98 99
                a=rtpmap:98 VP9/90000
                a=rtpmap:99 AV1/90000
                a=content:slides
                m=application 30008 RTP/AVP 200
                m=audio 30010 RTP/AVPX 0
                m=text 30012 RTP/AVP 101
                m=video 0 RTP/AVP 98
                """;
        media.answer(offer);

        assertThat(media.news()).containsExactly(
                "camera control is offered encrypted alone (SRTP), which is not spoken here",
                "a stream of slides is offered in no coding that is spoken here: VP9, AV1",
                "camera control is offered in no coding that is spoken here",
                "sound is offered by RTP/AVPX, which is not spoken here");
        media.answer(offer.replace("o=- 1 1", "o=- 1 2"));
        assertThat(media.news()).isEmpty();
    }

    @Test
    void weCalledAndRefresh() throws Exception {
        var offer = media.offer();
        media.accept(THEIRS);
        var before = media.streams();
        var connects = plane.connects();

        assertThat(media.repeat()).isEqualTo(offer);
        media.accept(THEIRS.replace("o=- 1 1", "o=- 1 2"));

        assertThat(media.streams()).isEqualTo(before);
        assertThat(plane.connects()).isEqualTo(connects);
    }

    @Test
    void weWereCalledAndRefresh() throws Exception {
        var answer = media.answer(THEIRS);
        var before = media.streams();
        var connects = plane.connects();

        assertThat(media.repeat()).isEqualTo(answer);
        media.accept(THEIRS);

        assertThat(media.streams()).isEqualTo(before);
        assertThat(plane.connects()).isEqualTo(connects);
    }

    @Test
    void aPeerThatMovesItsSoundInItsAnswerToARefreshIsFollowed() throws Exception {
        media.answer(THEIRS);
        media.repeat();
        media.accept(THEIRS.replace("m=audio 30000", "m=audio 30010"));
        assertThat(media.streams().getFirst().remoteRtp().orElseThrow().getPort()).isEqualTo(30_010);
    }

    @Test
    void aRefreshThatIsRefusedLeavesWhatWasAgreed() throws Exception {
        media.answer(THEIRS);
        var before = media.streams();
        media.repeat();
        media.withdraw();
        assertThat(media.streams()).isEqualTo(before);
    }

    @Test
    void whoNamesOurOwnPortsIsToldSoAndNothingIsSentThere() throws Exception {
        var answer = media.answer(THEIRS);
        var sound = answer.lines().filter(line -> line.startsWith("m=audio")).findFirst().orElseThrow().split(" ")[1];
        assertThat(media.answer(THEIRS.replace("m=audio 30000", "m=audio " + sound))).contains("m=audio 0 ");
        assertThat(media.streams()).extracting(it -> it.id().kind()).containsExactly(MediaKind.VIDEO);
        assertThat(media.news()).containsExactly("audio is at an address that would be ourselves");

        var nothingElse = THEIRS.substring(0, THEIRS.indexOf("m=video")).replace("30000", sound);
        assertThatThrownBy(() -> media.answer(nothingElse)).isInstanceOf(LegMedia.Disagreement.class);
    }

    @Test
    void aRefreshOfThePeerChangesNothing() throws Exception {
        var answer = media.answer(THEIRS);
        var connects = plane.connects();
        assertThat(media.answer(THEIRS)).isEqualTo(answer);
        assertThat(plane.connects()).isEqualTo(connects);
    }
}
