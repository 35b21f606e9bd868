package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    @Test
    void routesOfTheAdministratorsAreToldOfCallsThatEndAndOfLostRegistrations() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("events.yaml"), """
                - route: {from: {uri: direct:call-ended, steps: [{log: {logName: told, message: "ended ${body}"}}]}}
                - route:
                    from: {uri: direct:registration-lost, steps: [{log: {logName: told, message: "lost ${body}"}}]}
                """);
        var told = new LinkedBlockingQueue<String>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                told.add(event.getFormattedMessage());
            }
        };
        appender.start();
        var logger = (Logger) LoggerFactory.getLogger("told");
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
        begin(Duration.ofSeconds(60));

        var stranger = offered(sip, Protocol.SIP, "8001##4711", false);
        sip.asked(LegCommand.Release.class);
        sip.says(new LegEvent.Released(stranger, Cause.NOT_AUTHORIZED));
        assertThat(told.poll(20, TimeUnit.SECONDS)).startsWith("ended {").contains("\"leg\":\"" + stranger + "\"",
                "\"direction\":\"in\"", "\"to\":\"8001##***\"", "\"cause\":\"not_authorized\"", "\"why\":");

        routes.lost(new Registration(Protocol.H323, "7002", List.of(Alias.of("7002")), "127.0.0.1:1720", Transport.TCP,
                ADDRESS, "Test/1", "board", "", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        assertThat(told.poll(20, TimeUnit.SECONDS)).startsWith("lost {").contains("\"protocol\":\"h323\"",
                "\"aliases\":[\"7002\"]", "\"user\":\"board\"", "\"expired\":\"1970-01-01T00:01:00Z\"");
        logger.detachAppender(appender);
    }
}
