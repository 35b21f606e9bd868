package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.Intake;
import io.roombridge.admission.Places;
import io.roombridge.sip.front.Framing.Frame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

    private static final Limits LIMITS = new Limits(1_000, 300, 8, new Places.Terms(10, 10, 5, 5),
            Duration.ofSeconds(1), Duration.ofSeconds(1), Intake.MESSAGES);
    private static final String WITH_BODY = "INFO sip:a SIP/2.0\r\nCall-ID: 1\r\nContent-Length: 5\r\n\r\nhello";
    private static final String WITHOUT = "OPTIONS sip:a SIP/2.0\r\nCall-ID: 2\r\n\r\n";

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> feed(Framing framing, String text) {
        return framing.feed(octets(text), text.length()).stream().map(FramingTest::print).toList();
    }

    private static String print(Frame frame) {
        return switch (frame) {
            case Frame.Message(var octets) -> new String(octets, StandardCharsets.ISO_8859_1);
            case Frame.Ping _ -> "ping";
            case Frame.Broken(_, var status, _) -> "broken " + status;
        };
    }

    @Test
    void cutsByContentLength() {
        assertThat(feed(new Framing(LIMITS), WITH_BODY + WITHOUT + "\r\n\r\n" + WITH_BODY))
                .containsExactly(WITH_BODY, WITHOUT, "ping", WITH_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-length: 5", "L:5", "l  :  5  ", "CONTENT-LENGTH:5"})
    void readsTheLengthHoweverItIsWritten(String field) {
        var message = "INFO sip:a SIP/2.0\r\n" + field + "\r\n\r\nhello";

        assertThat(feed(new Framing(LIMITS), message + WITHOUT)).containsExactly(message, WITHOUT);
    }

    @Test
    void takesBareLineFeeds() {
        var message = WITH_BODY.replace("\r\n", "\n");

        assertThat(feed(new Framing(LIMITS), message + WITHOUT)).containsExactly(message, WITHOUT);
    }

    @Property(tries = 500)
    void cutsAlikeHoweverTheStreamIsSplit(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1,
            max = 60) Integer> sizes) {
        var stream = "\r\n\r\n" + WITH_BODY + WITHOUT + WITHOUT + "\r\n\r\n" + WITH_BODY;
        var framing = new Framing(LIMITS);
        var frames = new ArrayList<String>();
        int from = 0;
        for (int i = 0; from < stream.length(); i++) {
            int to = Math.min(stream.length(), from + sizes.get(i % sizes.size()));
            frames.addAll(feed(framing, stream.substring(from, to)));
            from = to;
        }

        assertThat(frames).containsExactly("ping", WITH_BODY, WITHOUT, WITHOUT, "ping", WITH_BODY);
        assertThat(framing.isAmidMessage()).isFalse();
    }

    @Test
    void endsAHeaderWithoutEnd() {
        var framing = new Framing(LIMITS);

        assertThat(feed(framing, WITHOUT + "INVITE sip:a SIP/2.0\r\nX: " + "a".repeat(400)))
                .containsExactly(WITHOUT, "broken 513");
    }

    @Test
    void endsAHeaderWithoutEndThatComesInDrops() {
        var framing = new Framing(LIMITS);
        var frames = new ArrayList<>(feed(framing, "INVITE sip:a SIP/2.0\r\nX: "));
        for (int i = 0; i < 300 && frames.isEmpty(); i++) {
            frames.addAll(feed(framing, "a"));
        }

        assertThat(frames).containsExactly("broken 513");
    }

    @ParameterizedTest(name = "a length of <{0}>")
    @CsvSource({"150000000, 413", "99999999999999999999, 400", "-1, 400", "5 5, 400", "five, 400", "'', 400",
            "+5, 400", "0x5, 400"})
    void believesNoLengthThatIsTooLongOrNone(String length, int status) {
        assertThat(feed(new Framing(LIMITS), "INFO sip:a SIP/2.0\r\nContent-Length: " + length + "\r\n\r\n"))
                .containsExactly("broken " + status);
    }

    @Test
    void believesNoTwoLengthsThatDiffer() {
        var message = "INFO sip:a SIP/2.0\r\nl: 5\r\nContent-Length: %d\r\n\r\nhello";

        assertThat(feed(new Framing(LIMITS), message.formatted(4))).containsExactly("broken 400");
        assertThat(feed(new Framing(LIMITS), message.formatted(5))).containsExactly(message.formatted(5));
    }

    @Property(tries = 2_000)
    void holdsNoMoreThanOneMessageOfWhateverComes(@ForAll byte[] rubbish) {
        var framing = new Framing(LIMITS);
        for (var frame : framing.feed(rubbish, rubbish.length)) {
            assertThat(print(frame).length()).isLessThanOrEqualTo(LIMITS.messageSize());
        }
    }
}
