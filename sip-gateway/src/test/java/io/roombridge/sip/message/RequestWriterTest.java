package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestWriterTest {

    private static final Source PEER =
            new Source(Transport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060));
    private static final Headers HEADERS = Headers.of("Via", "SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1")
            .and("From", "<sip:a@127.0.0.1>;tag=1").and("To", "<sip:b@127.0.0.1>;tag=2").and("Call-ID", "c")
            .and("CSeq", "7 ACK").and("Route", "<sip:first.example;lr>").and("Route", "<sip:second.example;lr>");

    @Test
    void whatIsPrintedIsReadAgainAsTheSame() throws MalformedMessage {
        var ack = ack(Body.sdp("v=0\r\ns=Zimmer ä\r\n"), HEADERS);

        var read = (SipRequest) MessageReader.read(RequestWriter.print(ack), PEER);

        assertThat(read.method()).isEqualTo("ACK");
        assertThat(read.uri()).isEqualTo("sip:b@127.0.0.1;transport=udp");
        assertThat(read.body()).isEqualTo(ack.body());
        assertThat(read.headers().fields()).containsAll(HEADERS.fields());
        assertThat(read.headers().all("Route")).isEqualTo(HEADERS.all("Route"));
        assertThat(read.headers().first("Max-Forwards")).contains("70");
    }

    @Test
    void aCountOfHopsThatIsSaidIsTheOnlyOne() {
        var text = new String(RequestWriter.print(ack(Body.NONE, HEADERS.and("Max-Forwards", "9"))),
                StandardCharsets.UTF_8);

        assertThat(text).containsOnlyOnce("Max-Forwards").contains("Max-Forwards: 9\r\n")
                .doesNotContain("Content-Type").endsWith("Content-Length: 0\r\n\r\n");
    }

    private static SipRequest ack(Body body, Headers headers) {
        return new SipRequest("ACK", "sip:b@127.0.0.1;transport=udp", 7, headers, body, PEER);
    }
}
