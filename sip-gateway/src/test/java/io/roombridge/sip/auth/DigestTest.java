package io.roombridge.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.sip.auth.Digest.Algorithm;
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

/// The examples of RFC 7616 §3.9.1 and RFC 2617 §3.5.
class DigestTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Digest.Fields fields(String realm, String nonce, String cnonce) {
        return new Digest.Fields(Map.of("realm", realm, "nonce", nonce, "uri", "/dir/index.html", "qop", "auth",
                "nc", "00000001", "cnonce", cnonce));
    }

    private static final Digest.Fields RFC7616 =
            fields("http-auth@example.org", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

    @Test
    void computesTheMd5ExampleOfRfc7616() {
        assertThat(Digest.response(Algorithm.MD5, RFC7616, "Mufasa", "Circle of Life", "GET"))
                .isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    @Test
    void computesTheSha256ExampleOfRfc7616() {
        assertThat(Digest.response(Algorithm.SHA_256, RFC7616, "Mufasa", "Circle of Life", "GET"))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void computesTheExampleOfRfc2617() {
        var fields = fields("testrealm@host.com", "dcd98b7102dd2f0e8b11d0f600bfb0c093", "0a4f113b");

        assertThat(Digest.response(Algorithm.MD5, fields, "Mufasa", "Circle Of Life", "GET"))
                .isEqualTo("6629fae49393a05397450978507c4ef1");
    }

    @Test
    void computesAsRfc2069DidWhereThereIsNoQop() {
        var fields = new Digest.Fields(Map.of("realm", "testrealm@host.com", "nonce",
                "dcd98b7102dd2f0e8b11d0f600bfb0c093", "uri", "/dir/index.html"));

        assertThat(Digest.response(Algorithm.MD5, fields, "Mufasa", "CircleOfLife", "GET"))
                .isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    @Test
    void readsFieldsWithCommasAndEscapesInQuotes() {
        var fields = Digest.Fields.parse("Digest realm=\"a \\\"b\\\", c\", nonce = \"n,1\",algorithm=MD5 , stale=TRUE")
                .orElseThrow();

        assertThat(fields.value("realm")).isEqualTo("a \"b\", c");
        assertThat(fields.value("nonce")).isEqualTo("n,1");
        assertThat(fields.value("stale")).isEqualTo("TRUE");
        assertThat(Digest.Fields.parse("Basic abc")).isEmpty();
        assertThat(Digest.Fields.parse("Digest")).isEmpty();
    }

    @Test
    void answersTheStrongestChallengeItKnows() {
        var headers = Headers.of("Proxy-Authenticate",
                "Digest realm=\"r\", nonce=\"1\", algorithm=SHA-512-256, qop=\"auth\"")
                .and("Proxy-Authenticate", "Digest realm=\"r\", nonce=\"2\", algorithm=MD5")
                .and("Proxy-Authenticate",
                        "Digest realm=\"r\", nonce=\"3\", algorithm=SHA-256, qop=\"auth-int, auth\", opaque=\"o\"");
        var answer = new DigestLogin(new Login("u", "p")).answer(response(407, headers), "sip:x", 1).orElseThrow();

        assertThat(answer.first("Proxy-Authorization").orElseThrow()).contains("nonce=\"3\"")
                .contains("algorithm=SHA-256")
                .contains("qop=auth,").contains("nc=00000001").contains("opaque=\"o\"");
    }

    @Test
    void answersOnceUnlessTheNonceWasOnlyStale() {
        var login = new DigestLogin(new Login("u", "p"));
        var again = response(401, Headers.of("WWW-Authenticate", "Digest realm=\"r\", nonce=\"1\", algorithm=MD5"));
        var stale = response(401,
                Headers.of("WWW-Authenticate", "Digest realm=\"r\", nonce=\"1\", algorithm=MD5, stale=true"));

        assertThat(login.answer(again, "sip:x", 1)).isPresent();
        assertThat(login.answer(again, "sip:x", 2)).isEmpty();
        assertThat(login.answer(stale, "sip:x", 2)).isPresent();
        assertThat(login.answer(stale, "sip:x", 3)).isEmpty();
        assertThat(login.answer(response(486, Headers.NONE), "sip:x", 1)).isEmpty();
    }

    @Test
    void countsEachNonceAndForgetsOldOnesSafely() {
        var book = new NonceBook(new Random(7));
        var nonce = book.issue("192.0.2.1", NOON);

        assertThat(book.use(nonce, "192.0.2.1", 1, NOON)).isEqualTo(NonceBook.Verdict.FRESH);
        assertThat(book.use(nonce, "192.0.2.1", 1, NOON)).isEqualTo(NonceBook.Verdict.STALE);
        assertThat(book.use(nonce, "192.0.2.1", 2, NOON)).isEqualTo(NonceBook.Verdict.FRESH);
        assertThat(book.use(nonce, "192.0.2.2", 3, NOON)).isEqualTo(NonceBook.Verdict.FOREIGN);
        assertThat(book.use(nonce, "192.0.2.1", 3, NOON.plusSeconds(301))).isEqualTo(NonceBook.Verdict.STALE);
        assertThat(book.use("made up", "192.0.2.1", 1, NOON)).isEqualTo(NonceBook.Verdict.FOREIGN);

        for (int i = 0; i < 20_001; i++) {
            book.use(book.issue("192.0.2.1", NOON), "192.0.2.1", 1, NOON);
        }
        assertThat(book.use(nonce, "192.0.2.1", 3, NOON)).as("a forgotten count may not be used again")
                .isEqualTo(NonceBook.Verdict.STALE);
    }

    @Test
    void asksWhoDidNotAnswerTwoChallengesInMd5Alone() {
        var digestibility = new Digestibility();
        var request = request("Phone/1");

        assertThat(digestibility.challenge(request)).containsExactly(Algorithm.SHA_256, Algorithm.MD5);
        assertThat(digestibility.challenge(request)).containsExactly(Algorithm.MD5);
        digestibility.answered(request);
        assertThat(digestibility.challenge(request)).containsExactly(Algorithm.SHA_256, Algorithm.MD5);
        assertThat(digestibility.challenge(request("baresip v1.0.0 (x86_64/linux)"))).containsExactly(Algorithm.MD5);
    }

    private static SipRequest request(String product) {
        return new SipRequest("REGISTER", "sip:x", 1, Headers.of("From", "<sip:a@x>").and("User-Agent", product),
                Body.NONE, source());
    }

    private static SipResponse response(int status, Headers headers) {
        return new SipResponse(status, "", "INVITE", 1, headers, Body.NONE, source());
    }

    private static Source source() {
        return new Source(Transport.UDP, new InetSocketAddress("192.0.2.1", 5060));
    }
}
