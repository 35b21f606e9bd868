package io.roombridge.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Octets of the torture messages change on the way. As long as what tells a request and the way of its answer is left
/// alone (RFC 3261 §8.2.6.2), it is answered, whatever became of the rest.
class MutationTest {

    private static final int MUTATIONS = 12;
    private static final Pattern LEFT_ALONE =
            Pattern.compile("(?i)(via|v|from|f|to|t|call-id|i|cseq)[ \\t]*:.*", Pattern.DOTALL);
    private static final Pattern CALL_ID = Pattern.compile("(?im)^((?:call-id|i)[ \\t]*:[ \\t\\r\\n]*)(\\S)");
    private static final Pattern BRANCH = Pattern.compile("(?i)(;[ \\t]*branch[ \\t]*=[ \\t]*z9hG4bK)");

    private static final String OCTETS = "\0\t \"%,:;<=@Z\u007f\u00c3\u00ff";

    private static SipUnderTest gateway;

    @BeforeAll
    static void open() throws Exception {
        gateway = new SipUnderTest();
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    static Stream<String> requests() {
        return Corpus.verdicts().stream().filter(verdict -> !verdict.isOfNothing()).map(Corpus.Verdict::name)
                .filter(name -> text(name).lines().findFirst().orElse("").matches("(?!ACK)[A-Z]+ .* SIP/2\\.0"))
                .filter(name -> BRANCH.matcher(text(name)).find() && CALL_ID.matcher(text(name)).find());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aChangedRequestIsAnsweredAsLongAsItCanBeToldToBeOne(String name) throws Exception {
        var random = new Random(name.hashCode());
        try (var peer = Conversation.by(Transport.UDP, gateway.port(Transport.UDP))) {
            for (int round = 0; round < MUTATIONS; round++) {
                var request = mutated(another(text(name), name + round), random);
                int answered = peer.heard(_ -> true).size();

                peer.send(request);

                assertThat(peer.heard(heard -> heard.size() > answered)).as(request).hasSizeGreaterThan(answered);
            }
        }
        gateway.forgetRegistrations();
    }

    /// The same in a transaction and a call of its own.
    private static String another(String request, String what) {
        var mark = Matcher.quoteReplacement(what);
        return BRANCH.matcher(CALL_ID.matcher(request).replaceFirst("$1" + mark + "-$2"))
                .replaceFirst("$1" + mark + "x");
    }

    private static String mutated(String request, Random random) {
        var lines = request.split("(?<=\\n)(?![ \\t])");
        var open = IntStream.range(1, lines.length).filter(line -> !LEFT_ALONE.matcher(lines[line]).matches()
                && !lines[line].isBlank()).toArray();
        if (open.length == 0) {
            return request;
        }
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int line = open[random.nextInt(open.length)];
            lines[line] = change(lines[line], random);
        }
        return Arrays.stream(lines).collect(Collectors.joining());
    }

    /// Ends of lines stay, so that the others stay what they are.
    private static String change(String line, Random random) {
        int length = line.stripTrailing().length();
        int at = random.nextInt(length);
        char octet = OCTETS.charAt(random.nextInt(OCTETS.length()));
        boolean isEnd = line.charAt(at) == '\r' || line.charAt(at) == '\n';
        return switch (random.nextInt(4)) {
            case 0 -> isEnd ? line : line.substring(0, at) + octet + line.substring(at + 1);
            case 1 -> line.substring(0, at) + octet + line.substring(at);
            case 2 -> isEnd ? line : line.substring(0, at) + line.substring(at + 1);
            default -> line.substring(0, at) + line.substring(0, length) + line.substring(at);
        };
    }

    private static String text(String name) {
        return new String(Corpus.MESSAGES.get(name), StandardCharsets.ISO_8859_1);
    }
}
