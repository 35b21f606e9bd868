package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.serial.Timers;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Wire;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which INVITEs and ACKs are the same, and what is said again.
class InviteServerTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String INVITE = """
            INVITE sip:8001@example.com SIP/2.0
            Via: SIP/2.0/UDP host.example.com:5060;rport;branch=z9hG4bK1
            Record-Route: <sip:proxy.example.com;lr>
            From: <sip:a@example.com>;tag=1
            To: <sip:8001@example.com>
            Call-ID: c1
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    private final List<Exchange> asked = new ArrayList<>();
    private Front front;
    private DatagramSocket peer;
    private InviteServer server;

    private static final int MOST = 3;

    @BeforeEach
    void open() throws IOException {
        front = new Front(LocalAddresses.LOOPBACK, new Ports(0, Ports.OFF, Ports.OFF), Optional.empty(), Limits.USUAL);
        peer = new DatagramSocket(0, HERE);
        peer.setSoTimeout(5_000);
        server = new InviteServer(front, new Wire.User() {
            @Override
            public void requested(Exchange exchange) {
                asked.add(exchange);
            }

            @Override
            public void repeated(SipResponse response) {
                throw new AssertionError("nothing was asked here");
            }
        }, new Timers("sip-transactions"), MOST);
    }

    @AfterEach
    void close() {
        server.close();
        front.close();
        peer.close();
    }

    private void come(String message) throws MalformedMessage {
        server.requested((SipRequest) MessageReader.read(message.replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8), new Source(Transport.UDP,
                        new InetSocketAddress(HERE, peer.getLocalPort()))));
    }

    private String heard() throws IOException {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        peer.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static void answer(Exchange exchange, int status) {
        exchange.respond(status, "ours", Headers.NONE, Body.NONE);
    }

    @Test
    void saysAgainWhatItSaidLastWhenTheVeryInviteComesAgain() throws Exception {
        come(INVITE);
        come(INVITE);
        answer(asked.getFirst(), 180);
        var ringing = heard();
        come(INVITE);

        assertThat(ringing).startsWith("SIP/2.0 180 Ringing\r\n").contains("Record-Route: <sip:proxy.example.com;lr>");
        assertThat(heard()).isEqualTo(ringing);
        assertThat(asked).hasSize(1);
    }

    @Test
    void repeatsARefusalUntilItIsAcknowledgedAndKeepsThatAck() throws Exception {
        come(INVITE);
        answer(asked.getFirst(), 486);
        var refusal = heard();

        assertThat(heard()).isEqualTo(refusal);
        come(INVITE.replace("INVITE", "ACK").replace("<sip:8001@example.com>\n", "<sip:8001@example.com>;tag=ours\n"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesTheAckOfASuccessToItsDialogWhicheverBranchItHas() throws Exception {
        come(INVITE);
        answer(asked.getFirst(), 200);
        heard();
        come(INVITE);
        come(INVITE.replace("INVITE", "ACK").replace("z9hG4bK1", "z9hG4bK2"));
        come(INVITE.replace("INVITE", "ACK"));

        assertThat(asked).extracting(exchange -> exchange.request().method()).containsExactly("INVITE", "ACK", "ACK");
    }

    /// RFC 3261 §17.2.3; Call-ID and CSeq besides, for branches that are not unique after all.
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"host.example.com:5060, host.example.com:5062", "host.example.com, other.example.com",
            "Call-ID: c1, Call-ID: c2", "CSeq: 1, CSeq: 2", "z9hG4bK1, z9hG4bK2"})
    void takesForAnotherTransactionWhatDiffersIn(String one, String other) throws Exception {
        come(INVITE);
        come(INVITE.replace(one, other));

        assertThat(asked).hasSize(2);
    }

    /// Without the magic cookie a branch may be the same in every request, and is missing in those of RFC 2543.
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({"'', tag=1, tag=2, 2", "'', 8001@example.com SIP, 8002@example.com SIP, 2", "'', c1, c2, 2",
            "'', host.example, other.example, 2", "'', Call, Call, 1", ";branch=z9hG4bK, tag=1, tag=2, 2",
            ";branch=z9hG4bK, Call, Call, 1", ";branch=1, c1, c2, 2", ";branch=1, Call, Call, 1"})
    void comparesAllOfAnOldPeersInvite(String branch, String one, String other, int different) throws Exception {
        var old = INVITE.replace(";branch=z9hG4bK1", branch);
        come(old);
        come(old.replace(one, other));

        assertThat(asked).hasSize(different);
    }

    @Test
    void knowsTheAckOfAnOldPeerByItsInvite() throws Exception {
        var old = INVITE.replace(";branch=z9hG4bK1", "");
        come(old);
        answer(asked.getFirst(), 404);
        heard();
        come(old.replace("INVITE", "ACK").replace("<sip:8001@example.com>\n", "<sip:8001@example.com>;tag=ours\n"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void saysWhenToComeAgainOnceItHasAsManyAsItKeeps() throws Exception {
        for (int i = 0; i < MOST; i++) {
            come(INVITE.replace("z9hG4bK1", "z9hG4bK" + i));
        }
        come(INVITE.replace("z9hG4bK1", "z9hG4bKmore"));

        assertThat(heard()).startsWith("SIP/2.0 503 Service Unavailable\r\n").contains("Retry-After: 5\r\n");
        assertThat(asked).hasSize(MOST);

        answer(asked.getFirst(), 180);
        assertThat(heard()).as("what is known goes on").startsWith("SIP/2.0 180");
    }
}
