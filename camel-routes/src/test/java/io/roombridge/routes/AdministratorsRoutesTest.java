package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What routes of administrators do to calls, and what they are told.
class AdministratorsRoutesTest extends CallsThroughRoutes {

    @Test
    void anAdministratorsYamlRouteMaySendACallElsewhere() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), """
                - route:
                    id: night-desk
                    from:
                      uri: direct:policy
                      steps:
                        - choice:
                            when:
                              - simple: "${header.RoomBridgeAlias} == '100'"
                                steps:
                                  - setHeader: {name: RoomBridgeAlias, constant: "8001"}
                              - simple: "${header.RoomBridgeAlias} == '666'"
                                steps:
                                  - setHeader: {name: RoomBridgeReject, constant: "call_rejected"}
                """);
        begin(Duration.ofSeconds(60));

        offered(sip, Protocol.SIP, "100", true);
        sip.asked(LegCommand.Answer.class);
        offered(sip, Protocol.SIP, "666", true);
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.CALL_REJECTED);
    }

    @Test
    void aPolicyRouteThatNamesNoCauseRefusesTheCallAndItsStorySaysSo() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), """
                - route:
                    from: {uri: direct:policy, steps: [{setHeader: {name: RoomBridgeReject, constant: nonsense}}]}
                """);
        begin(Duration.ofSeconds(60));

        var leg = offered(sip, Protocol.SIP, "8001", true);
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.CALL_REJECTED);
        sip.says(new LegEvent.Released(leg, Cause.CALL_REJECTED));
        media.asked(); // the leg is released

        assertThat(registry.history().find(leg).orElseThrow().trace())
                .anyMatch(line -> line.words().contains("RoomBridgeReject is \"nonsense\", "
                        + "which is the name of no cause"));
    }

    @Test
    void aPolicyRouteThatFailsRefusesTheCallRatherThanLeavingItHanging() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), """
                - route:
                    from:
                      uri: direct:policy
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: the policy server is away
                """);
        begin(Duration.ofSeconds(60));

        offered(sip, Protocol.SIP, "8001", true);

        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.TEMPORARY_FAILURE);
    }

    /// What routes log that are loaded while it is open.
    private static final class Told extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final Logger log = (Logger) LoggerFactory.getLogger("told");

        Told() {
            start();
            log.setLevel(Level.INFO);
            log.setAdditive(false);
            log.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }

        String next() throws InterruptedException {
            return lines.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            log.detachAppender(this);
        }
    }

    /// The line of docs/dial-plan.md that begins so, without its beginning.
    private static String documented(String beginning) throws Exception {
        return Files.readAllLines(Path.of("../docs/dial-plan.md")).stream().filter(it -> it.startsWith(beginning))
                .findFirst().orElseThrow().substring(beginning.length());
    }

    private static List<String> documentedFields(String route) throws Exception {
        var cell = documented("| `direct:" + route + "` |").split("\\|")[1].replace("(`in`, `out`)", "");
        return Pattern.compile("`(\\w+)`").matcher(cell).results().map(it -> it.group(1)).toList();
    }

    private static List<String> fields(String json) throws Exception {
        var names = new ArrayList<String>();
        new ObjectMapper().readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aPolicyRouteGetsTheBodyThatIsDocumented() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), """
                - route: {from: {uri: direct:policy, steps: [{log: {logName: told, message: "${body}"}}]}}
                """);
        try (var told = new Told()) {
            begin(Duration.ofSeconds(60));
            offered(sip, Protocol.SIP, "8001", true);

            var body = told.next();
            var example = documented("`{\"alias\"");
            assertThat(fields(body)).isEqualTo(fields("{\"alias\"" + example.substring(0, example.indexOf('`'))));
            assertThat(body).contains("\"alias\":\"8001\"", "\"protocol\":\"sip\"", "\"caller\":\"7001\"",
                    "\"callerAddress\":\"127.0.0.1\"", "\"registered\":true", "\"check\":false");
        }
    }

    @Test
    void routesOfTheAdministratorsAreToldOfCallsThatBeginAndEndAndOfLostRegistrations() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("events.yaml"), """
                - route: {from: {uri: direct:call-began, steps: [{log: {logName: told, message: "began ${body}"}}]}}
                - route: {from: {uri: direct:call-ended, steps: [{log: {logName: told, message: "ended ${body}"}}]}}
                - route:
                    from: {uri: direct:registration-lost, steps: [{log: {logName: told, message: "lost ${body}"}}]}
                """);
        try (var told = new Told()) {
            begin(Duration.ofSeconds(60));

            var stranger = offered(sip, Protocol.SIP, "8001##4711", false);
            sip.asked(LegCommand.Release.class);
            sip.says(new LegEvent.Released(stranger, Cause.NOT_AUTHORIZED));
            assertThat(told.next()).startsWith("ended {").contains("\"leg\":\"" + stranger + "\"",
                    "\"direction\":\"in\"", "\"to\":\"8001##***\"", "\"cause\":\"not_authorized\"", "\"why\":");

            var known = offered(sip, Protocol.SIP, "8001", true);
            sip.asked(LegCommand.Answer.class);
            var began = told.next();
            assertThat(began).startsWith("began {").contains("\"leg\":\"" + known + "\"", "\"answered\":");
            assertThat(fields(began.substring(6))).isEqualTo(documentedFields("call-began"));
            sip.says(new LegEvent.Released(known, Cause.NORMAL_CLEARING));
            var ended = new ArrayList<>(documentedFields("call-began"));
            ended.addAll(List.of("ended", "seconds", "cause", "q850", "why"));
            assertThat(fields(told.next().substring(6))).isEqualTo(ended);

            routes.lost(new Registration(Protocol.H323, "7002", List.of(Alias.of("7002")), "127.0.0.1:1720",
                    Transport.TCP, ADDRESS, "Test/1", "board", "", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
            var lost = told.next();
            assertThat(lost).startsWith("lost {").contains("\"protocol\":\"h323\"",
                    "\"aliases\":[\"7002\"]", "\"user\":\"board\"", "\"expired\":\"1970-01-01T00:01:00Z\"");
            assertThat(fields(lost.substring(5))).isEqualTo(documentedFields("registration-lost"));
        }
    }
}
