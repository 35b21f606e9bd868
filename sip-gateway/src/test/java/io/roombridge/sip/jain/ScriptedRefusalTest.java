package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one of ours refuses, before there is a call.
class ScriptedRefusalTest {

    private static final List<Thread> CLOSING = new CopyOnWriteArrayList<>();

    private End us;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws Exception {
        us = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    /// Closing takes a moment, which the next test need not wait for.
    @AfterEach
    void close() {
        CLOSING.add(Thread.ofVirtual().start(us::close));
        peer.close();
    }

    @AfterAll
    static void awaitClosing() throws InterruptedException {
        for (var thread : CLOSING) {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void refusesWhatItDoesNotSupport() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP, "Require: timer, telepathy");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 420"), "Unsupported")).isEqualTo("telepathy");
        assertThat(us.isQuiet()).isTrue();
    }

    @Test
    void refusesAnOfferWithoutMedia() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP.substring(0, ScriptedSipPeer.SDP.indexOf("m=")));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 488"), "Warning")).startsWith("304");
    }

    @Test
    void knowsNothingOfDialogsItHasNot() throws Exception {
        peer.pretendDialog();
        peer.request("BYE", "");
        peer.expect("SIP/2.0 481");
    }

    @Test
    void refusesAnInviteThatComesTwice() throws Exception {
        peer.raw(invite(peer).replace("branch=z9hG4bK1", "branch=z9hG4bK2"));
        us.expect(LegEvent.Offered.class);
        peer.raw(invite(peer).replace("branch=z9hG4bK1", "branch=z9hG4bK3"));
        peer.expect("SIP/2.0 482");
    }

    private static String invite(ScriptedSipPeer peer) {
        return String.join("\r\n", "INVITE sip:8001@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + peer.port() + ";branch=z9hG4bK1", "Max-Forwards: 70",
                "From: <" + peer.uri() + ">;tag=1", "To: <sip:8001@127.0.0.1>", "Call-ID: " + peer.callId(),
                "CSeq: 1 INVITE", "Contact: <" + peer.uri() + ">", "Content-Length: 0", "", "");
    }

    @Test
    void refusesMediaItDoesNotShareAndSdpItCannotRead() throws IOException, InterruptedException {
        peer.request("INVITE", "gibberish");
        peer.expect("SIP/2.0 400");
        peer.request("ACK", "");
        peer.request("INVITE", ScriptedSipPeer.SDP.replace("RTP/AVP 0", "RTP/AVP 97").replace("0 PCMU", "97 unheard"));
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        assertThat(peer.expect("SIP/2.0 488")).contains("Q.850;cause=65");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
    }

    @Test
    void saysWhyAnOfferDoesNotFit() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP.replace("RTP/AVP 0", "RTP/SAVP 0"));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 488"), "Warning")).startsWith("399 ").contains("SRTP");
        us.expect(LegEvent.Offered.class);
        assertThat(us.expect(LegEvent.Noted.class).words()).contains("SRTP");
        peer.request("ACK", "");
        peer.request("INVITE", ScriptedSipPeer.SDP.replace("RTP/AVP 0", "RTP/AVP 97").replace("0 PCMU", "97 unheard"));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 488"), "Warning")).startsWith("305 ");
        peer.request("ACK", "");
        peer.request("INVITE", ScriptedSipPeer.SDP.replace("m=audio 30000 RTP/AVP 0", "m=message 9 TCP/MSRP *"));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 488"), "Warning")).startsWith("304 ");
    }
}
