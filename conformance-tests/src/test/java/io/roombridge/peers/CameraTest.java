package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.call.Alias;
import io.roombridge.registry.RoomDefinition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Room systems that turn each other's cameras, by RFC 4573 and by H.323 Annex Q.
class CameraTest {

    private static final String ROOM = "8031";
    private static final int DONE = 204;
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003");
        gateway.registry().rooms().save(RoomDefinition.of("cameras", List.of(Alias.of(ROOM))), "test");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    /// Each is asked what its camera can do, and told what that of the other can.
    @ParameterizedTest
    @CsvSource({"sip, sip", "sip, h323", "h323, sip", "h323, h323"})
    void betweenTwoEachTurnsThatOfTheOther(String caller, String callee) {
        try (var one = endpoint(caller, "7001", "--fecc"); var other = endpoint(callee, "7002", "--fecc")) {
            one.dial("7002");
            one.awaitAnswered();
            Stream.of(one, other).forEach(it -> {
                it.awaitCamera("abilities");
                it.awaitCamera("turnable");
                it.awaitCamera("presets 15, sources 1");
            });

            one.camera("start pan-left+zoom-in 400");
            other.awaitCamera("start pan-left+zoom-in 400");
            other.awaitCamera("stop pan-left+zoom-in");

            other.camera("keep 3");
            one.awaitCamera("keep 3");
            other.camera("go 3");
            one.awaitCamera("go 3");
        }
    }

    @Test
    void whoHasNoCameraControlIsLeftAloneAndNotSaidToBeTurnable() {
        try (var one = endpoint("sip", "7001", "--fecc"); var other = endpoint("h323", "7002")) {
            one.dial("7002");
            one.awaitAnswered();
            other.awaitAnswered();
            one.awaitCamera("abilities");

            one.camera("abilities");

            one.awaitCamera("not turnable");
            assertThat(camera("7002", "presets/1", "")).isEqualTo(NOT_FOUND);
            assertThat(camera("7001", "presets/1", "")).isEqualTo(DONE);
            one.awaitCamera("go 1");
        }
    }

    @Test
    void inARoomThatOfWhomAnOperatorChoseIsTurnedAndAnOperatorTurnsAnyOfThem() {
        try (var one = endpoint("sip", "7001", "--fecc"); var two = endpoint("h323", "7002", "--fecc");
                var three = endpoint("sip", "7003", "--fecc")) {
            Stream.of(one, two, three).forEach(it -> {
                it.dial(ROOM);
                it.awaitAnswered();
                it.awaitCamera("turnable");
            });

            assertThat(camera("7002", "chosen", "{\"chosen\": true}")).isEqualTo(DONE);
            one.camera("start tilt-up 800");
            two.awaitCamera("start tilt-up 800");
            assertThat(camera("7003", "chosen", "{\"chosen\": true}")).isEqualTo(DONE);
            one.camera("go 5");
            three.awaitCamera("go 5");

            assertThat(camera("7001", "move", "{\"pan\": \"right\", \"milliseconds\": 200}")).isEqualTo(DONE);
            one.awaitCamera("start pan-right 200");
            one.awaitCamera("stop pan-right");
        }
    }

    /// Asks the API for something of somebody's camera.
    ///
    /// @return the status
    private static int camera(String alias, String what, String body) {
        var leg = Await.value("a leg of " + alias, PATIENCE, () -> ids(alias).findFirst());
        return gateway.api("POST", "/live/legs/" + URLEncoder.encode(leg, StandardCharsets.UTF_8) + "/camera/" + what,
                body).statusCode();
    }

    private static Stream<String> ids(String alias) {
        try {
            var legs = new ObjectMapper().readTree(gateway.api("GET", "/calls", "").body()).path("objects");
            return legs.findParents("party").stream().filter(leg -> leg.path("party").path("alias").asText()
                    .startsWith(alias)).map(leg -> leg.path("id").asText());
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static LabEndpoint endpoint(String protocol, String alias, String... options) {
        var where = protocol.equals("sip") ? "udp:" + gateway.sip("udp").split(";")[0] : gateway.gatekeeper();
        var endpoint = LabEndpoint.start(directory, protocol, alias, Stream.concat(Stream.of("--register", where,
                "--password", GatewayUnderTest.PASSWORD, "--second-stream", "--video", "none"),
                Stream.of(options)).toArray(String[]::new));
        endpoint.awaitRegistered();
        return endpoint;
    }
}
