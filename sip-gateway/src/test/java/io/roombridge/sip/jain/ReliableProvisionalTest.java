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

/// Provisional responses that are sent reliably (RFC 3262), to us and by us.
class ReliableProvisionalTest {

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
        return peer.expect("INVITE");
    }

    @Test
    void weSayThatWeTakeThem() throws Exception {
        var invite = called();
        assertThat(ScriptedSipPeer.field(invite, "Supported")).isEqualTo("timer, 100rel");
        assertThat(ScriptedSipPeer.field(invite, "Allow")).contains("PRACK");
    }

    @Test
    void oneThatComesAgainIsNotAcknowledgedAgainAndOneAheadOfItsTurnNotYet() throws Exception {
        var invite = called();
        peer.answer(183, ScriptedSipPeer.SDP, "Require: 100rel", "RSeq: 7");
        var prack = peer.expect("PRACK");
        peer.answer(invite, 183, ScriptedSipPeer.SDP, "Require: 100rel", "RSeq: 7");
        peer.answer(invite, 180, "", "Require: 100rel", "RSeq: 9");
        peer.answer(prack, 200, "");
        peer.answer(invite, 180, "", "Require: 100rel", "RSeq: 8");
        assertThat(ScriptedSipPeer.field(peer.expect("PRACK"), "RAck")).isEqualTo("8 1 INVITE");
    }

    @Test
    void aReliableAnswerCountsAndThe200NeedNotRepeatIt() throws Exception {
        var invite = called();
        peer.answer(183, ScriptedSipPeer.SDP, "Require: 100rel", "RSeq: 1");
        peer.answer(peer.expect("PRACK"), 200, "");
        us.expect(LegEvent.Alerting.class);
        assertThat(us.expect(LegEvent.MediaChanged.class).streams()).isNotEmpty();
        peer.answer(invite, 200, "");
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
    }

    @Test
    void whoInsistsIsToldOfTheRingingUntilItAcknowledges() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP, "Require: 100rel");
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Alert(leg));
        var ringing = peer.expect("SIP/2.0 180");
        assertThat(ScriptedSipPeer.field(ringing, "Require")).isEqualTo("100rel");
        assertThat(ScriptedSipPeer.field(ringing, "RSeq")).isEqualTo("1");
        peer.expectAgain(ringing);
        peer.expectAgain(ringing);
        peer.enter(ringing);
        peer.request("PRACK", "", "RAck: 5 101 INVITE");
        peer.expect("SIP/2.0 481");
        peer.request("PRACK", "", "RAck: 1 101 INVITE");
        peer.expect("SIP/2.0 200");
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
    }

    @Test
    void whoInsistsMayBeAnsweredBeforeItHasAcknowledgedTheRinging() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP, "Require: 100rel");
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Alert(leg));
        peer.expect("SIP/2.0 180");
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        peer.request("PRACK", "", "RAck: 1 101 INVITE");
        peer.expect("SIP/2.0 200");
    }
}
