package io.roombridge.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For which request a digest is good.
class DigestUriTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static SipRequest request(String method, String uri, String to, Headers more) {
        return new SipRequest(method, uri, 1, Headers.of("From", "<sip:alice@example.com>;tag=1").and("To", to)
                .and(more), Body.NONE, new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5060)));
    }

    @ParameterizedTest
    @CsvSource({
            "INVITE, sip:8001@example.com, sip:8001@example.com, true",
            "INVITE, sip:8001@example.com, sip:8001@EXAMPLE.com:5060;transport=tcp, true",
            "INVITE, sip:8001@192.0.2.1, sip:8001@example.com, true",
            "INVITE, sip:8001@10.0.0.1:5070, sip:08001@pbx.example.com, true",
            "INVITE, sip:%38001@example.com, sip:8001@example.com, true",
            "INVITE, tel:+1-201-555, tel:+1201555, true",
            "INVITE, tel:+1-201-555, sip:+1201555@example.com;user=phone, true",
            "INVITE, sip:8001@example.com, sip:8002@example.com, false",
            "INVITE, sip:8001@example.com, sip:example.com:5060, true",
            "INVITE, sip:8001@example.com, sip:elsewhere.example, false",
            "INVITE, sip:8001@example.com, sip:8001@elsewhere.example, false",
            "INVITE, sip:8001@example.com, '', false",
            "INVITE, sip:8001@example.com, /index.html, false",
            "REGISTER, sip:example.com, sip:example.com:5060, true",
            "REGISTER, sip:example.com, sip:alice@example.com, true",
            "REGISTER, sip:192.0.2.1, sip:example.com, true",
            "REGISTER, sip:example.com, sip:elsewhere.example, false"})
    void isGoodForWhatItNames(String method, String requested, String meant, boolean good) {
        assertThat(DigestUri.isOf(request(method, requested, method.equals("REGISTER") ? "<sip:alice@example.com>"
                : "<sip:08001@pbx.example.com>", Headers.NONE), meant)).isEqualTo(good);
    }

    @Test
    void isAskedForAnewWhenItIsRightButOfAnotherUri() {
        var gate = new Gate("roombridge", new MemoryCredentials(Map.of("alice", "wonderland"), false), new Random(1));
        var to = "<sip:8001@example.com>";

        for (var meant : new String[] {"sip:8002@example.com", "sip:8001@example.com"}) {
            var first = request("INVITE", "sip:8001@example.com", to, Headers.NONE);
            var challenges = ((Gate.Verdict.Challenged) gate.check(first, NOON)).challenges();
            var credentials = new DigestLogin(new Login("alice", "wonderland")).answer(new SipResponse(401, "",
                    "INVITE", 1, challenges, Body.NONE, first.source()), meant, 1).orElseThrow();
            var verdict = gate.check(request("INVITE", "sip:8001@example.com", to, credentials), NOON);
            assertThat(verdict instanceof Gate.Verdict.Proven).isEqualTo(meant.contains("8001"));
        }
    }
}
