package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Via;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are answered without a transaction (RFC 3261 §8.2.7, §18.2).
class StatelessServerTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<SipRequest> asked = new ArrayList<>();
    private Front front;
    private StatelessServer server;
    private DatagramSocket peer;
    private boolean answering = true;

    @BeforeEach
    void open() throws IOException {
        front = new Front(LocalAddresses.LOOPBACK, new Ports(0, Ports.OFF, Ports.OFF), Optional.empty(), Limits.USUAL);
        peer = new DatagramSocket(new InetSocketAddress(HERE, 0));
        peer.setSoTimeout(15_000);
        server = new StatelessServer(front, new Wire.User() {
            @Override
            public void requested(Exchange exchange) {
                asked.add(exchange.request());
                if (answering) {
                    exchange.respond(200, "ours" + asked.size(), Headers.of("Server", "Test"), Body.NONE);
                }
            }

            @Override
            public void repeated(SipResponse response) {
                throw new AssertionError("nothing was asked here");
            }
        });
    }

    @AfterEach
    void close() {
        front.close();
        peer.close();
    }

    private SipRequest options(String via, long sequence) throws MalformedMessage {
        var text = "OPTIONS sip:example.com SIP/2.0\r\nVia: " + via + "\r\nVia: SIP/2.0/TCP behind.example.com\r\n"
                + "From: <sip:a@example.com>;tag=1\r\nTo: <sip:example.com>\r\nCall-ID: c1\r\nCSeq: " + sequence
                + " OPTIONS\r\nTimestamp: 54\r\nContent-Length: 0\r\n\r\n";
        return (SipRequest) MessageReader.read(text.getBytes(StandardCharsets.US_ASCII),
                new Source(Transport.UDP, new InetSocketAddress(HERE, peer.getLocalPort())));
    }

    private String answer() throws IOException {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        peer.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    @Test
    void echoesWhatARequestBringsAndSaysWhereItCameFrom() throws Exception {
        server.requested(options("SIP/2.0/UDP nat.example.com:5060;branch=z9hG4bK1;rport;maddr=192.0.2.66", 1));

        var response = answer();
        assertThat(response).startsWith("SIP/2.0 200 OK\r\n").contains("\r\nTo: <sip:example.com>;tag=ours1\r\n",
                "\r\nTimestamp: 54\r\n", "\r\nCall-ID: c1\r\n", "\r\nCSeq: 1 OPTIONS\r\n", "\r\nServer: Test\r\n",
                "\r\nVia: SIP/2.0/TCP behind.example.com\r\n").endsWith("\r\nContent-Length: 0\r\n\r\n");
        var vias = MessageReader.read(response.getBytes(StandardCharsets.US_ASCII), asked.getFirst().source())
                .headers().all("Via");
        var topmost = Via.parse(vias.getFirst());
        assertThat(vias).hasSize(2);
        assertThat(topmost.parameter("branch")).contains("z9hG4bK1");
        assertThat(topmost.parameter("received")).contains("127.0.0.1");
        assertThat(topmost.parameter("rport")).contains(Integer.toString(peer.getLocalPort()));
        assertThat(topmost.parameter("maddr")).isEmpty();
    }

    @Test
    void answersTheVeryRequestAgainWithTheVeryResponseAndAsksNobody() throws Exception {
        var via = "SIP/2.0/UDP 127.0.0.1:" + peer.getLocalPort() + ";branch=z9hG4bK1";
        server.requested(options(via, 1));
        var first = answer();
        server.requested(options(via, 1));

        assertThat(answer()).isEqualTo(first);
        assertThat(asked).hasSize(1);
        server.requested(options(via, 2));
        assertThat(answer()).isNotEqualTo(first);
        assertThat(asked).hasSize(2);
    }

    @Test
    void answersToThePortOfTheViaWithoutRport() throws Exception {
        var request = options("SIP/2.0/UDP 127.0.0.1:" + peer.getLocalPort() + ";branch=z9hG4bK1", 1);
        server.requested(new SipRequest(request.method(), request.uri(), 1, request.headers(), request.body(),
                new Source(Transport.UDP, new InetSocketAddress(HERE, 9))));

        assertThat(answer()).contains("200 OK").doesNotContain("rport");
    }

    @Test
    void answersByTheWayTheRequestCameWhateverTransportItsViaNames() throws Exception {
        server.requested(options("SIP/2.0/SCTP 127.0.0.1;branch=z9hG4bK1;rport", 1));

        assertThat(answer()).startsWith("SIP/2.0 200 OK\r\nVia: SIP/2.0/SCTP 127.0.0.1;branch=z9hG4bK1;");
    }

    @Test
    void absorbsARequestThatComesAgainWhileItIsBeingAnswered() throws Exception {
        answering = false;
        var via = "SIP/2.0/UDP 127.0.0.1;rport;branch=z9hG4bK1";
        server.requested(options(via, 1));
        server.requested(options(via, 1));

        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIP/2.0/UDP 127.0.0.1:5062;rport;branch=z9hG4bK1", "SIP/2.0/UDP a;rport;branch=z9hG4bK1"})
    void takesTheBranchOfAnotherSenderForAnotherTransaction(String other) throws Exception {
        server.requested(options("SIP/2.0/UDP 127.0.0.1;rport;branch=z9hG4bK1", 1));
        server.requested(options(other, 1));

        assertThat(asked).hasSize(2);
    }
}
