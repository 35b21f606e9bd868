package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Transport;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read of a message, and what is none. The torture messages of RFC 4475 are among the tests of the stack.
class MessageReaderTest {

    private static final Source SOURCE = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5070));
    private static final String REGISTER = """
            REGISTER sip:example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.7:5070;branch=z9hG4bK1;rport
            From: "Board, room" <sip:room@example.com>;tag=1
            To: <sip:room@example.com>
            Call-ID: c1
            CSeq: 7 REGISTER
            Content-Length: 0

            """;

    private static SipMessage read(String text) throws MalformedMessage {
        return MessageReader.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), SOURCE);
    }

    @Test
    void readsARequest() throws Exception {
        var request = (SipRequest) read(REGISTER);

        assertThat(request.method()).isEqualTo("REGISTER");
        assertThat(request.uri()).isEqualTo("sip:example.com");
        assertThat(request.sequence()).isEqualTo(7);
        assertThat(request.callId()).isEqualTo("c1");
        assertThat(request.from().display()).isEqualTo("Board, room");
        assertThat(request.body()).isEqualTo(Body.NONE);
        assertThat(request.source()).isEqualTo(SOURCE);
    }

    @Test
    void readsAResponseWithAndWithoutWords() throws Exception {
        var answered = REGISTER.replace("REGISTER sip:example.com SIP/2.0", "SIP/2.0 423 Interval Too Brief");
        var response = (SipResponse) read(answered);

        assertThat(response.status()).isEqualTo(423);
        assertThat(response.reason()).isEqualTo("Interval Too Brief");
        assertThat(response.method()).isEqualTo("REGISTER");
        assertThat(((SipResponse) read(answered.replace(" Interval Too Brief", ""))).reason()).isEmpty();
    }

    @Test
    void spellsCompactNamesOutUnfoldsLinesAndTellsTheValuesOfListsApart() throws Exception {
        var request = (SipRequest) read("""

                INVITE sip:8001@example.com SIP/2.0
                v: SIP/2.0/UDP 192.0.2.7:5070;branch=z9hG4bK1, SIP / 2.0 / TCP proxy.example.com ;branch=z9hG4bK2
                f : <sip:room@example.com>
                 ;tag=1
                t: sip:8001@example.com
                i: c1
                cseq: 7  INVITE
                m: "A, B" <sip:a@192.0.2.7>;q=1,<sip:b@192.0.2.7>
                k: timer, replaces
                no field at all
                c: application/sdp; charset=utf-8
                l: 3

                v=0 and more""");

        assertThat(request.headers().all("Via")).hasSize(2);
        assertThat(Via.parse(request.headers().all("Via").getLast()).host()).isEqualTo("proxy.example.com");
        assertThat(request.from().tag()).isEqualTo("1");
        assertThat(request.headers().all("Contact")).containsExactly("\"A, B\" <sip:a@192.0.2.7>;q=1",
                "<sip:b@192.0.2.7>");
        assertThat(request.headers().lists("Supported", "TIMER")).isTrue();
        assertThat(request.body()).isEqualTo(Body.sdp("v=0"));
        assertThat(request.headers().fields()).extracting(Headers.Field::name).doesNotContain("no field at all");
    }

    @Test
    void endsTheBodyWithTheDatagramWhenNoLengthIsSaid() throws Exception {
        assertThat(read(REGISTER.replace("Content-Length: 0\n", "") + "v=0").body().text()).isEqualTo("v=0");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            REGISTER sip:example.com SIP/2.0  | REGISTER sip:example.com SIP/3.0
            REGISTER sip:example.com SIP/2.0  | REGISTER sip:example.com
            REGISTER sip:example.com SIP/2.0  | REGISTER <sip:example.com> SIP/2.0
            REGISTER sip:example.com SIP/2.0  | REGISTER sip:exam ple.com SIP/2.0
            REGISTER sip:example.com SIP/2.0  | SIP/2.0 99 Early
            REGISTER sip:example.com SIP/2.0  | SIP/2.0 4019 Late
            CSeq: 7 REGISTER                  | CSeq: 7 INVITE
            CSeq: 7 REGISTER                  | CSeq: 4294967296 REGISTER
            CSeq: 7 REGISTER                  | CSeq: REGISTER
            CSeq: 7 REGISTER                  | CSeq: 7
            Content-Length: 0                 | Content-Length: 1
            Content-Length: 0                 | Content-Length: -1
            Content-Length: 0                 | Content-Length: many
            Via: SIP/2.0/UDP 192.0.2.7:5070   | Via: SIP/2.0/UDP
            Via: SIP/2.0/UDP 192.0.2.7:5070   | Via: HTTP/2.0/UDP 192.0.2.7:5070
            Via: SIP/2.0/UDP 192.0.2.7:5070   | Via: SIP/2.0/UDP 192.0.2.7:65536
            To: <sip:room@example.com>        | To: "room <sip:room@example.com>
            To: <sip:room@example.com>        | To: room
            Call-ID: c1                       | To: <sip:other@example.com>
            """)
    void isNoMessageWith(String instead, String wrong) {
        assertThatThrownBy(() -> read(REGISTER.replace(instead, wrong))).isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Via", "From", "To", "Call-ID", "CSeq"})
    void isNoMessageWithout(String name) {
        assertThatThrownBy(() -> read(REGISTER.replace(name + ":", "X-" + name + ":")))
                .isInstanceOf(MalformedMessage.class);
    }
}
