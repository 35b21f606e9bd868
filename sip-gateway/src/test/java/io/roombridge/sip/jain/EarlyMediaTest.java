package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is heard of a callee before it answers (RFC 3261 §13.2.1, RFC 3262, RFC 3960).
class EarlyMediaTest {

    private End us;
    private End callee;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws Exception {
        us = new End();
        callee = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    @AfterEach
    void close() {
        peer.close();
        callee.close();
        us.close();
    }

    private LegId called(String... headers) throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP, headers);
        return us.expect(LegEvent.Offered.class).leg();
    }

    private static LegCommand heard(LegId leg) {
        return new LegCommand.Alert(leg, false, End.CAPABILITIES);
    }

    @Test
    void aCalleesAnnouncementHasTheCapabilitiesOfItsAnswer() throws Exception {
        us.call(callee, Transport.UDP);
        callee.legs.perform(heard(callee.expect(LegEvent.Offered.class).leg()));
        var alerting = us.expect(LegEvent.Alerting.class);
        assertThat(alerting.early().audio()).isNotEmpty();
        assertThat(alerting.rings()).isFalse();
        assertThat(us.expect(LegEvent.MediaChanged.class).streams()).isNotEmpty();
    }

    @Test
    void aCallerHearsItByA183AndIsAnsweredWithTheSame() throws Exception {
        var leg = called();
        us.legs.perform(new LegCommand.Alert(leg));
        assertThat(peer.expect("SIP/2.0 180")).doesNotContain("m=audio");
        us.legs.perform(heard(leg));
        var progress = peer.expect("SIP/2.0 183");
        assertThat(us.expect(LegEvent.MediaChanged.class).streams()).isNotEmpty();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        assertThat(body(peer.expect("SIP/2.0 200"))).contains("m=audio").isEqualTo(body(progress));
    }

    private static String body(String message) {
        return message.substring(message.indexOf("\r\n\r\n"));
    }

    @Test
    void whoInsistsOnReliabilityIsToldOfTheMediaOnceItHasAcknowledgedTheRinging() throws Exception {
        var leg = called("Require: 100rel");
        us.legs.perform(new LegCommand.Alert(leg));
        peer.enter(peer.expect("SIP/2.0 180"));
        us.legs.perform(heard(leg));
        peer.request("PRACK", "", "RAck: 1 101 INVITE");
        peer.expect("SIP/2.0 200");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 183"), "RSeq")).isEqualTo("2");
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.request("PRACK", "", "RAck: 2 101 INVITE");
        assertThat(peer.expect("SIP/2.0 200")).contains("PRACK");
        assertThat(peer.expect("SIP/2.0 200")).contains("CSeq: 101 INVITE").contains("m=audio");
    }

    @Test
    void aCallerWithoutAnOfferHearsThatItRings() throws Exception {
        peer.request("INVITE", "");
        var leg = us.expect(LegEvent.Offered.class);
        assertThat(leg.capabilities()).isEqualTo(CapabilitySet.NONE);
        us.legs.perform(heard(leg.leg()));
        assertThat(peer.expect("SIP/2.0 180")).doesNotContain("m=audio");
    }
}
