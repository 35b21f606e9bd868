package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.call.Alias;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.testing.Await;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
    private static Lineup lineup;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003", "7004", "7005");
        gateway.registry().rooms().save(RoomDefinition.of("cameras", List.of(Alias.of(ROOM))), "test");
        lineup = new Lineup(directory, gateway);
        var plain = List.of("--second-stream", "--video", "none");
        var turns = List.of("--second-stream", "--video", "none", "--fecc");
        lineup.add("first sip", "7001", turns).add("first h323", "7002", turns).add("second sip", "7003", turns)
                .add("second h323", "7004", turns).add("plain h323", "7005", plain);
    }

    @AfterEach
    void everybodyLeaves() {
        lineup.leave();
    }

    @AfterAll
    static void stop() {
        lineup.close();
        gateway.close();
    }

    /// Each is asked what its camera can do, and told what that of the other can.
    @ParameterizedTest
    @CsvSource({"sip, sip", "sip, h323", "h323, sip", "h323, h323"})
    void betweenTwoEachTurnsThatOfTheOther(String caller, String callee) {
        var one = lineup.comes("first " + caller);
        var other = lineup.comes("second " + callee);
        one.dial(other.alias());
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

    @Test
    void whoHasNoCameraControlIsLeftAloneAndNotSaidToBeTurnable() {
        var one = lineup.comes("first sip");
        var other = lineup.comes("plain h323");
        one.dial(other.alias());
        one.awaitAnswered();
        other.awaitAnswered();
        one.awaitCamera("abilities");

        one.camera("abilities");

        one.awaitCamera("not turnable");
        assertThat(camera(other, "presets/1", "")).isEqualTo(NOT_FOUND);
        assertThat(camera(one, "presets/1", "")).isEqualTo(DONE);
        one.awaitCamera("go 1");
    }

    @Test
    void inARoomThatOfWhomAnOperatorChoseIsTurnedAndAnOperatorTurnsAnyOfThem() {
        var one = lineup.comes("first sip");
        var two = lineup.comes("first h323");
        var three = lineup.comes("second sip");
        Stream.of(one, two, three).forEach(it -> {
            it.dial(ROOM);
            it.awaitAnswered();
            it.awaitCamera("turnable");
        });

        assertThat(camera(two, "chosen", "{\"chosen\": true}")).isEqualTo(DONE);
        one.camera("start tilt-up 800");
        two.awaitCamera("start tilt-up 800");
        assertThat(camera(three, "chosen", "{\"chosen\": true}")).isEqualTo(DONE);
        one.camera("go 5");
        three.awaitCamera("go 5");

        assertThat(camera(one, "move", "{\"pan\": \"right\", \"milliseconds\": 200}")).isEqualTo(DONE);
        one.awaitCamera("start pan-right 200");
        one.awaitCamera("stop pan-right");
    }

    /// Asks the API for something of somebody's camera.
    ///
    /// @return the status
    private static int camera(LabEndpoint whose, String what, String body) {
        var leg = Await.value("a leg of " + whose.alias(), PATIENCE, () -> ids(whose.alias()).findFirst());
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
}
