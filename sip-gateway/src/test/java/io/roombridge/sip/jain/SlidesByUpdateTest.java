package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Slides and their floor that come and go by UPDATE (RFC 3311), wherever the dialog is.
class SlidesByUpdateTest {

    private static final String SOUND = ScriptedSipPeer.SDP;
    private static final String SLIDES = SOUND + """
            m=application 30006 UDP/BFCP *\r
            a=floorctrl:c-s\r
            a=floorid:7 mstrm:12\r
            m=video 30004 RTP/AVP 96\r
            a=rtpmap:96 H264/90000\r
            a=content:slides\r
            a=label:12\r
            """;
    private static final String NONE = SLIDES.replace("30006", "0").replace("30004", "0");

    private End us;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws Exception {
        us = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    @AfterEach
    void close() {
        peer.close();
        us.close();
    }

    private void assertTaken() throws Exception {
        assertThat(peer.expect("SIP/2.0 200")).contains("UPDATE").containsPattern("m=application [1-9]\\d+ UDP/BFCP")
                .contains("a=floorctrl:c-s", "a=content:slides").doesNotContain("m=video 0");
        assertThat(slides()).singleElement();
    }

    private List<MediaStream> slides() throws Exception {
        return us.expect(LegEvent.MediaChanged.class).streams().stream()
                .filter(stream -> stream.id().role() == Role.SLIDES).toList();
    }

    private LegId established(String offer) throws Exception {
        peer.request("INVITE", offer);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.enter(peer.expect("SIP/2.0 200"));
        us.expect(LegEvent.MediaChanged.class);
        peer.request("ACK", "");
        return leg;
    }

    @Test
    void aCalleeThatRingsMayBringThem() throws Exception {
        us.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, peer.uri(), Transport.UDP, "127.0.0.1", peer.port(), Optional.empty()),
                End.CAPABILITIES));
        var invite = peer.expect("INVITE");
        peer.follow(invite);
        peer.answer(183, SOUND, "Require: 100rel", "RSeq: 1");
        peer.answer(peer.expect("PRACK"), 200, "");
        us.expect(LegEvent.Alerting.class);
        assertThat(slides()).isEmpty();

        peer.request("UPDATE", SLIDES);

        assertTaken();
        peer.answer(invite, 200, "");
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
    }

    @Test
    void aCallerThatIsAnsweredMayBringThemBeforeItsAckIsThere() throws Exception {
        peer.request("INVITE", SOUND);
        us.legs.perform(new LegCommand.Answer(us.expect(LegEvent.Offered.class).leg(), End.CAPABILITIES));
        peer.enter(peer.expect("SIP/2.0 200"));
        assertThat(slides()).isEmpty();

        peer.request("UPDATE", SLIDES);

        assertTaken();
    }

    @Test
    void theyComeAndGoWhileTheCallIsUpAndOnHold() throws Exception {
        established(SOUND);
        peer.request("UPDATE", SLIDES);
        assertTaken();

        peer.request("UPDATE", SLIDES.replace("t=0 0", "t=0 0\r\na=sendonly"));
        assertThat(peer.expect("SIP/2.0 200")).contains("a=recvonly").doesNotContain("m=video 0");
        assertThat(slides()).singleElement().satisfies(stream ->
                assertThat(stream.direction()).isEqualTo(Direction.RECEIVE_ONLY));

        peer.request("UPDATE", NONE);
        assertThat(peer.expect("SIP/2.0 200")).contains("m=application 0 ", "m=video 0 ");
        assertThat(slides()).isEmpty();

        peer.request("UPDATE", SLIDES);
        assertTaken();
    }

    /// What cannot be answered leaves them as they are (RFC 3311 §5.2).
    @Test
    void anUpdateOfNothingThatWeHaveLeavesThem() throws Exception {
        established(SLIDES);

        peer.request("UPDATE", SLIDES.replace("RTP/AVP", "RTP/SAVP").replace("30006 UDP/BFCP", "0 UDP/BFCP"));

        peer.expect("SIP/2.0 488");
        assertThat(us.isQuiet()).isTrue();
        assertThat(us.plane.connected().keySet()).anyMatch(id -> id.role() == Role.SLIDES);
    }
}
