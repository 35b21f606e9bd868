package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Offers that come by UPDATE before a call is up (RFC 3311 §5.2).
class EarlyUpdateTest {

    private static final String OTHER = ScriptedSipPeer.SDP.replace("30000", "30010").replace("o=- 1 1", "o=- 1 2");

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

    private String called() throws Exception {
        us.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, peer.uri(), Transport.UDP, "127.0.0.1", peer.port(), Optional.empty()),
                End.CAPABILITIES));
        var invite = peer.expect("INVITE");
        peer.follow(invite);
        return invite;
    }

    private int mediaPort() throws InterruptedException {
        return us.expect(LegEvent.MediaChanged.class).streams().getFirst().remoteRtp().orElseThrow().getPort();
    }

    @Test
    void aCalleeThatHasAnsweredReliablyMayOfferAnewAndItsLast200SaysNothingNew() throws Exception {
        var invite = called();
        peer.answer(183, ScriptedSipPeer.SDP, "Require: 100rel", "RSeq: 1");
        peer.answer(peer.expect("PRACK"), 200, "");
        us.expect(LegEvent.Alerting.class);
        assertThat(mediaPort()).isEqualTo(30_000);
        peer.request("UPDATE", OTHER);
        assertThat(peer.expect("SIP/2.0 200")).contains("m=audio").contains("CSeq: 101 UPDATE");
        assertThat(mediaPort()).isEqualTo(30_010);
        peer.answer(invite, 200, ScriptedSipPeer.SDP);
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
        assertThat(us.isQuiet()).isTrue();
    }

    @Test
    void anOfferOfACalleeThatHasNotAnsweredOursReliablyHasToWait() throws Exception {
        var invite = called();
        peer.answer(invite, 183, ScriptedSipPeer.SDP);
        us.expect(LegEvent.Alerting.class);
        peer.request("UPDATE", OTHER);
        peer.expect("SIP/2.0 491");
    }

    @Test
    void anOfferThatFindsTheOneOfTheInviteUnansweredIsToComeAgainLater() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        us.legs.perform(new LegCommand.Alert(us.expect(LegEvent.Offered.class).leg()));
        peer.enter(peer.expect("SIP/2.0 180"));
        peer.request("UPDATE", OTHER);
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 500"), "Retry-After")).isNotEmpty();
    }

    @Test
    void aCallerThatIsAnsweredMayOfferAnewBeforeItsAckIsThere() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        us.legs.perform(new LegCommand.Answer(us.expect(LegEvent.Offered.class).leg(), End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        assertThat(mediaPort()).isEqualTo(30_000);
        peer.request("UPDATE", OTHER);
        assertThat(peer.expect("SIP/2.0 200")).contains("m=audio").contains("UPDATE");
        assertThat(mediaPort()).isEqualTo(30_010);
    }

    @Test
    void anOfferOfNothingThatWeHaveIsRefusedAndTheCallGoesOn() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        us.legs.perform(new LegCommand.Answer(us.expect(LegEvent.Offered.class).leg(), End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        peer.request("UPDATE", OTHER.replace("RTP/AVP", "RTP/SAVP"));
        peer.expect("SIP/2.0 488");
        peer.request("OPTIONS", "");
        peer.expect("SIP/2.0 200");
    }

    @Test
    void whatWeHaveOfferedInA200IsToBeAnsweredFirst() throws Exception {
        peer.request("INVITE", "");
        us.legs.perform(new LegCommand.Answer(us.expect(LegEvent.Offered.class).leg(), End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        peer.request("UPDATE", OTHER);
        peer.expect("SIP/2.0 491");
    }
}
