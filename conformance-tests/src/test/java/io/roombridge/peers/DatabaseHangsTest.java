package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;
import static io.roombridge.peers.GatewayUnderTest.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.lab.endpoint.Nobody;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import io.roombridge.registry.sql.RemoteDatabase;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import io.roombridge.sip.registrar.Account;
import io.roombridge.testing.Await;
import io.roombridge.testing.RecordingMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gateway whose database answers nobody, as endpoints and administrators live through it.
class DatabaseHangsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TIME_TO_LIVE = 30;
    private static final String LATE = "{\"name\": \"late\", \"aliases\": [\"8009\"]}";
    /// A bound on a busy machine, no measurement: a database that hangs would take as long as it likes.
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    private final GatewaySettings settings = GatewaySettings.free();
    private RemoteDatabase database;
    private GatewayUnderTest gateway;
    private Api api;

    @BeforeEach
    void start() throws Exception {
        database = new RemoteDatabase();
        gateway = GatewayUnderTest.start(settings, settings.yaml(directory, database.url(), TIME_TO_LIVE), "7001",
                "7002", "7004");
        api = gateway.api();
    }

    @AfterEach
    void stop() {
        database.open();
        api.close();
        gateway.close();
        database.close();
    }

    @Test
    void callsAreDecidedEndpointsStayTheConsoleSaysSoAndNothingIsLost() throws Exception {
        try (var ann = LabEndpoint.start(directory, "sip", "7001", "--register", settings.registrar(), "--password",
                PASSWORD, "--video", "none");
                var bob = LabEndpoint.start(directory, "h323", "7002", "--register", settings.gatekeeper(),
                        "--password", PASSWORD, "--video", "none");
                var phone = phone()) {
            ann.awaitRegistered();
            bob.awaitRegistered();
            assertThat(registers(phone, PATIENCE)).isEqualTo(200);
            for (var somebody : List.of(ann, bob)) { // the first call of a Java machine takes its time
                somebody.dial(ROOM);
                somebody.awaitAnswered();
                somebody.hangUp();
            }
            var before = expiry("7002");

            database.hang();
            for (var somebody : List.of(ann, bob)) {
                somebody.begins();
                somebody.dial(ROOM);
                somebody.awaitAnswered(SOON);
            }
            assertThat(registers(phone, SOON)).as("a refresh").isEqualTo(200);
            Await.until("the gatekeeper to take a keep-alive", PATIENCE, () -> expiry("7002").isAfter(before));
            theConsoleSaysSo();
            ann.hangUp();
            bob.hangUp();

            database.open();
            nothingIsLost();
        }
    }

    private void theConsoleSaysSo() {
        Await.until("the database to be missed", PATIENCE, () -> api.page("health").status() == 503);
        var health = soon(() -> api.page("health"));
        assertThat(health.body().path("detail").asText()).contains("the database does not answer");
        assertThat(soon(() -> api.get("calls")).done().body().path("meta").path("total").asInt()).isEqualTo(2);
        assertThat(soon(() -> api.get("rooms/board")).done().body().path("live").path("members")).hasSize(2);
        for (var refused : List.of(soon(() -> api.get("history")), soon(() -> api.post("rooms", LATE)))) {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("type").asText()).isEqualTo("urn:roombridge:problem:unavailable");
            assertThat(refused.body().path("detail").asText()).isNotBlank();
        }
    }

    private void nothingIsLost() {
        Await.until("the database to be there", PATIENCE, () -> api.page("health").status() == 200);
        Await.until("the records to be written", PATIENCE, () -> Api.objects(api.get("history?text=" + ROOM))
                .filter(record -> record.hasNonNull("ended") && record.hasNonNull("answered")).count() == 4);
        api.post("rooms", LATE).done();
    }

    private static Api.Answer soon(Supplier<Api.Answer> request) {
        long began = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        return answer;
    }

    private Instant expiry(String alias) {
        return Api.objects(api.get("registrations"))
                .filter(it -> it.path("aliases").path(0).asText().equals(alias)).findFirst()
                .map(it -> Instant.parse(it.path("expires").asText())).orElseThrow();
    }

    private static JainSipLegs phone() throws Exception {
        int port = FreePorts.run(2);
        var nobody = new Nobody();
        var legs = new JainSipLegs(SipSettings.of(LocalAddresses.LOOPBACK, new Ports(port, port, Ports.OFF),
                CapabilitySet.ours(64_000)), new RecordingMedia(), nobody, nobody, (_, _, _) -> Optional.empty());
        legs.start(_ -> { });
        return legs;
    }

    /// The status the registrar answers with, from the same contact each time.
    private int registers(JainSipLegs phone, Duration patience) throws Exception {
        var status = new CompletableFuture<Integer>();
        var account = new Account("7004", "127.0.0.1", Transport.UDP, "127.0.0.1", settings.first(),
                Optional.of(new Login("7004", PASSWORD)), Duration.ofMinutes(10));
        phone.register(account, status::complete);
        return status.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
