package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;
import static io.roombridge.peers.GatewayUnderTest.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.call.Cause;
import io.roombridge.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gateway process with a SIP and an H.323 call up that is killed, or told to stop.
class GatewayProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private final GatewaySettings settings = GatewaySettings.free();

    @Test
    void whatAKilledOneLeftOpenIsClosedWhenItStartsAgainAndWhoIsRegisteredIsCalled() {
        try (var ann = new Someone("sip", "7001", settings.registrar(), 500);
                var bob = new Someone("h323", "7002", settings.gatekeeper(), 800);
                var cara = new Someone("sip", "7003", settings.registrar(), 1_200)) {
            try (var gateway = GatewayProcess.start(directory, settings);
                    var api = Api.first(settings.console(), gateway.firstPassword())) {
                furnish(api);
                cara.registers();
                meet(ann, bob);
                Await.until("both calls to have a record", PATIENCE, () -> records(api).stream()
                        .filter(record -> !record.hasNonNull("ended")).count() == 2);
                // what was written a second ago survives; what was shown by the API may be younger
                ann.endpoint.awaitNext();
                ann.endpoint.awaitNext();
                gateway.kill();
            }
            bob.endpoint.awaitReleased();

            try (var _ = GatewayProcess.start(directory, settings); var api = Api.signIn(settings.console())) {
                assertThat(records(api)).hasSize(2).allSatisfy(record -> {
                    assertThat(record.hasNonNull("ended")).isTrue();
                    assertThat(record.path("cause").path("name").asText()).isNotEmpty();
                    assertThat(record.path("why").asText()).contains("the gateway stopped");
                });
                assertThat(Api.objects(api.get("registrations")).map(it -> it.path("aliases").path(0).asText()))
                        .contains("7001", "7003");

                ann.endpoint.hangUp();
                ann.endpoint.begins();
                ann.endpoint.dial("7003");
                ann.endpoint.awaitAnswered();
                ann.endpoint.awaitTone(1_200);
                cara.endpoint.awaitTone(500);
            }
        }
    }

    @Test
    void oneThatIsToldToStopTellsEverybodyAndComplainsOfNothing() {
        try (var ann = new Someone("sip", "7001", settings.registrar(), 500);
                var bob = new Someone("h323", "7002", settings.gatekeeper(), 800);
                var gateway = GatewayProcess.start(directory, settings)) {
            try (var api = Api.first(settings.console(), gateway.firstPassword())) {
                furnish(api);
                meet(ann, bob);
            }

            assertThat(gateway.stop()).as("exit status").isZero();

            ann.endpoint.awaitReleased(Cause.TEMPORARY_FAILURE);
            bob.endpoint.awaitReleased(Cause.TEMPORARY_FAILURE);
            assertThat(gateway.output().lines().toList()).last().asString().contains("stopped");
            assertThat(gateway.output()).contains("stopping").doesNotContain("Exception", "\tat ", " ERROR ");
        }
    }

    private static void furnish(Api api) {
        for (var alias : List.of("7001", "7002", "7003")) {
            api.post("endpoints", "{\"name\": \"%1$s\", \"aliases\": [\"%1$s\"], \"password\": \"%2$s\"}"
                    .formatted(alias, PASSWORD)).done();
        }
        api.post("rooms", "{\"name\": \"board\", \"aliases\": [\"" + ROOM + "\"]}").done();
    }

    /// Both in the room, and heard.
    private static void meet(Someone one, Someone other) {
        for (var someone : List.of(one, other)) {
            someone.registers();
            someone.endpoint.dial(ROOM);
            someone.endpoint.awaitAnswered();
        }
        one.endpoint.awaitTone(other.tone);
        other.endpoint.awaitTone(one.tone);
    }

    private static List<JsonNode> records(Api api) {
        return Api.objects(api.get("history?text=" + ROOM)).toList();
    }

    /// Starts once there is a gateway to register at, and outlives it.
    private final class Someone implements AutoCloseable {

        private final String protocol;
        private final String alias;
        private final String registrar;
        private final int tone;
        private LabEndpoint endpoint;

        Someone(String protocol, String alias, String registrar, int tone) {
            this.protocol = protocol;
            this.alias = alias;
            this.registrar = registrar;
            this.tone = tone;
        }

        void registers() {
            endpoint = LabEndpoint.start(directory, protocol, alias, "--register", registrar, "--password", PASSWORD,
                    "--tone", Integer.toString(tone), "--video", "none");
            endpoint.awaitRegistered();
        }

        @Override
        public void close() {
            Optional.ofNullable(endpoint).ifPresent(LabEndpoint::close);
        }
    }
}
