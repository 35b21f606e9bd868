package io.roombridge.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.torture.Corpus.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// RFC 4475 and RFC 5118, message for message, over UDP and TCP.
class TortureTest {

    /// On a stream nobody knows where the next message begins after these; they are answered, and the connection ends.
    private static final Set<String> UNFRAMEABLE = Set.of("clerr", "ncl", "mcl01", "inv2543");
    private static final Pattern CALL_ID = Pattern.compile("(?im)^(?:call-id|i)[ \\t]*:[ \\t]*(\\S+)");
    private static final String AFTERWARDS = "CSeq: 4711 OPTIONS";

    private static final Map<Transport, SipUnderTest> GATEWAYS = new EnumMap<>(Transport.class);

    @BeforeAll
    static void open() throws Exception {
        GATEWAYS.put(Transport.UDP, new SipUnderTest());
        GATEWAYS.put(Transport.TCP, new SipUnderTest());
    }

    @AfterAll
    static void close() {
        GATEWAYS.values().forEach(SipUnderTest::close);
    }

    @AfterEach
    void forget() {
        GATEWAYS.values().forEach(SipUnderTest::forgetRegistrations);
    }

    static Stream<Arguments> everyMessage() {
        return Corpus.verdicts().stream().flatMap(verdict -> GATEWAYS.keySet().stream()
                .map(transport -> Arguments.of(transport, verdict)));
    }

    @Test
    void hasARowForEachOfThe61MessagesWithWhatTheirDocumentsAdmit() {
        var verdicts = Corpus.verdicts();

        assertThat(verdicts).hasSize(61).allMatch(verdict -> verdict.admitted().contains(verdict.answered()));
        assertThat(verdicts.stream().map(Verdict::name)).doesNotHaveDuplicates().isSubsetOf(Corpus.MESSAGES.keySet());
        assertThat(verdicts.stream().filter(verdict -> verdict.clause().contains("4475"))).hasSize(49);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyMessage")
    void isAnsweredAsItsDocumentAdmits(Transport transport, Verdict verdict) throws Exception {
        boolean ends = transport == Transport.TCP && UNFRAMEABLE.contains(verdict.name());
        var expected = ends ? "400" : verdict.answered();

        var answers = answers(transport, verdict, ends);

        assertThat(answers.stream().filter(TortureTest::isFinal).map(TortureTest::status).findFirst()
                .orElse("nothing")).isEqualTo(expected);
        assertThat(String.join("", answers)).contains(ends ? "" : verdict.said());
    }

    /// All that came until the request was answered and so was the next one.
    private static List<String> answers(Transport transport, Verdict verdict, boolean ends) throws Exception {
        try (var peer = Conversation.by(transport, GATEWAYS.get(transport).port(transport))) {
            var message = new String(verdict.octets(), StandardCharsets.ISO_8859_1);
            peer.send(transport == Transport.UDP || message.contains("\r\n\r\n") ? message : message + "\r\n");
            if (ends) {
                peer.end();
            } else {
                peer.send(afterwards(message));
            }
            return peer.heard(heard -> isAnswered(heard, verdict)
                    && (ends || heard.stream().anyMatch(response -> response.contains(AFTERWARDS))))
                    .stream().filter(response -> !response.contains(AFTERWARDS)).toList();
        }
    }

    private static boolean isAnswered(List<String> heard, Verdict verdict) {
        return verdict.isOfNothing() || heard.stream().anyMatch(response -> isFinal(response)
                && !response.contains(AFTERWARDS));
    }

    private static boolean isFinal(String response) {
        return !status(response).startsWith("1");
    }

    private static String status(String response) {
        return response.startsWith("SIP/2.0 ") ? response.substring(8, 11) : response;
    }

    /// A request that is answered, and not before what came before it in the same call.
    private static String afterwards(String message) {
        var callId = CALL_ID.matcher(message);
        return String.join("\r\n", "OPTIONS sip:8001@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKafterwards" + message.hashCode(),
                "From: <sip:peer@127.0.0.1>;tag=afterwards", "To: <sip:8001@127.0.0.1>",
                "Call-ID: " + (callId.find() ? callId.group(1) : "afterwards"), AFTERWARDS, "Content-Length: 0", "",
                "");
    }

    private static final Source SOURCE =
            new Source(Transport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060));

    @Test
    void isReadThroughWhiteSpaceAndFolding() throws Exception {
        var request = (SipRequest) MessageReader.read(Corpus.MESSAGES.get("wsinv"), SOURCE);

        assertThat(request.method()).isEqualTo("INVITE");
        assertThat(request.sequence()).isEqualTo(9);
        assertThat(request.from().display()).isEqualTo("J Rosenberg \\\"");
        assertThat(request.callId()).isEqualTo("wsinv.ndaksdj@192.0.2.1");
        assertThat(request.headers().number("Max-Forwards")).contains(68L);
        assertThat(request.headers().all("Via")).hasSize(3);
        assertThat(request.body().isSdp()).isTrue();
        assertThat(request.body().text()).startsWith("v=0");
    }

    @Test
    void keepsAReasonOfOtherAlphabets() throws Exception {
        var response = (SipResponse) MessageReader.read(Corpus.MESSAGES.get("unreason"), SOURCE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.reason()).contains("но сто девяносто девять - простое");
    }
}
