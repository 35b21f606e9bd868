package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.per.Octets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What counts as the answer to a probe.
class MalformedTest {

    private static final String ANSWER = """
            SIP/2.0 404 Not Found
            Call-ID: probe%d
            CSeq: 1 OPTIONS

            """;

    private static byte[] text(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void itIsAStatusOfTheVeryRequest() {
        assertThat(Malformed.isOptionsAnswer(12, text(ANSWER.formatted(12)))).isTrue();
        assertThat(Malformed.isOptionsAnswer(1, text(ANSWER.formatted(12)))).isFalse();
        assertThat(Malformed.isOptionsAnswer(12, text(ANSWER.formatted(12).replace("404", "100")))).isFalse();
        assertThat(Malformed.isOptionsAnswer(12, new byte[] {0})).isFalse();
        assertThat(Malformed.isOptionsAnswer(12, new byte[0])).isFalse();
    }

    @Test
    void itIsNoOctetsThatAreNoRas() {
        assertThat(Malformed.isDiscoveryAnswer(12, Octets.parse("ff ff ff").bytes())).isFalse();
        assertThat(Malformed.isDiscoveryAnswer(12, new byte[0])).isFalse();
    }
}
