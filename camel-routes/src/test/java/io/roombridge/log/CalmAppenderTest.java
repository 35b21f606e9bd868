package io.roombridge.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/// What is written of many events, and of hostile ones.
class CalmAppenderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final CalmAppender calm = new CalmAppender();

    @BeforeEach
    void starts() {
        calm.setContext(new LoggerContext());
        calm.addAppender(written);
        written.start();
        calm.start();
    }

    private static LoggingEvent event(Instant at, String message, String address) {
        var event = new LoggingEvent();
        event.setLoggerName("io.roombridge.sip.Registrar");
        event.setLevel(Level.WARN);
        event.setInstant(at);
        event.setMessage(message);
        event.addKeyValuePair(new KeyValuePair("address", address));
        event.addKeyValuePair(new KeyValuePair("alias", "8001"));
        return event;
    }

    @Test
    void countsWhatRepeatsItselfFromOneSource() {
        for (int port = 0; port < 1_000; port++) {
            calm.doAppend(event(NOON, "refused", "192.0.2.1:" + port));
        }
        calm.doAppend(event(NOON, "refused", "192.0.2.2:5060"));
        assertThat(written.list).hasSize(11);

        calm.doAppend(event(NOON.plusSeconds(60), "refused", "192.0.2.1:1"));

        assertThat(written.list).hasSize(13);
        assertThat(written.list.get(11).getMessage()).isEqualTo("990 more like this within a minute: refused");
        assertThat(new LineLayout().doLayout(written.list.get(11))).endsWith("refused source=192.0.2.1\n");
    }

    @Test
    void countsTogetherWhatComesFromVeryManySources() {
        for (int host = 0; host < 20_000; host++) {
            calm.doAppend(event(NOON, "refused", "10.0.%d.%d:5060".formatted(host / 256, host % 256)));
        }
        assertThat(written.list).hasSize(100);

        calm.doAppend(event(NOON.plusSeconds(60), "refused", "192.0.2.1:1"));

        assertThat(written.list).hasSize(102);
        assertThat(written.list.get(100).getMessage()).isEqualTo("19900 more like this within a minute: refused");
    }

    @Test
    void cutsWhatIsTooLong() {
        var line = new LineLayout().doLayout(event(NOON, "x".repeat(10_000), "1".repeat(10_000)));

        assertThat(line).hasSizeLessThan(3_000).contains("x…", "1…").endsWith("\n");
    }

    @Test
    void countsNothingUsualThatSaysNoSource() {
        for (int number = 0; number < 100; number++) {
            var routed = new LoggingEvent();
            routed.setLoggerName("io.roombridge.routes.CallLog");
            routed.setLevel(Level.INFO);
            routed.setInstant(NOON);
            routed.setMessage("routed");
            calm.doAppend(routed);
        }

        assertThat(written.list).hasSize(100);
    }

    @Test
    void tellsWhatItCountedWhenItStops() {
        for (int number = 0; number < 12; number++) {
            calm.doAppend(event(NOON, "refused", "192.0.2.1:1"));
        }

        calm.stop();

        assertThat(written.list.getLast().getMessage()).startsWith("2 more like this");
    }

    @Test
    void writesOneLineWithDateZoneAndKeyValues() {
        assertThat(new LineLayout().doLayout(event(NOON, "refused", "192.0.2.1:1")))
                .matches("2026-11-2\\dT\\d\\d:\\d\\d:00\\.000(Z|[+-]\\d\\d:\\d\\d) WARN Registrar: refused "
                        + "address=192\\.0\\.2\\.1:1 alias=8001\n");
    }

    @Test
    void letsNobodyForgeALine() {
        var line = new LineLayout().doLayout(event(NOON, "refused", "x\n2026 INFO Gateway: \"all is well\"\u001b[2J"));

        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("address=\"x\\\\u000a2026 INFO Gateway: \\\"all is well\\\"\\\\u001b[2J\"");
    }
}
