package io.roombridge.peers;

import io.roombridge.call.Alias;
import io.roombridge.registry.RoomDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Slides from one room system to others, by BFCP and H.239: in a stream of their own where there is one, in the
/// picture elsewhere.
class SlidesOverTheWireTest {

    private static final int SLIDES = 5;
    private static final int OTHER_SLIDES = 7;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003");
        for (var alias : List.of("8021", "8022", "8023")) {
            gateway.registry().rooms().save(RoomDefinition.of("room " + alias, List.of(Alias.of(alias))), "test");
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"sip, sip", "sip, h323", "h323, sip", "h323, h323"})
    void betweenTwoWhoeverAsksShowsThem(String caller, String callee) {
        try (var one = endpoint(caller, "7001", FIRST, "--slides", "PATTERN:" + SLIDES, "--later");
                var other = endpoint(callee, "7002", SECOND, "--slides", "PATTERN:" + OTHER_SLIDES, "--later")) {
            one.dial("7002");
            one.awaitAnswered();
            one.awaitMoving(SECOND);
            other.awaitMoving(FIRST);

            one.slides(true);
            other.awaitSlides(SLIDES);

            other.slides(true);
            one.awaitSlides(OTHER_SLIDES);
        }
    }

    @ParameterizedTest
    @CsvSource({"sip, h323", "h323, sip"})
    void whoHasNoSecondStreamSeesThemInThePictureAndItsUsualPictureAfterwards(String presenter, String other) {
        try (var one = endpoint(presenter, "7001", FIRST, "--slides", "PATTERN:" + SLIDES, "--later");
                var two = endpoint(other, "7002", SECOND)) {
            one.dial("7002");
            one.awaitAnswered();
            two.awaitMoving(FIRST);

            one.slides(true);
            two.awaitInPicture(SLIDES, true);

            one.slides(false);
            two.awaitInPicture(SLIDES, false);
            two.awaitInPicture(FIRST, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"sip, h323, sip, 8021", "h323, sip, h323, 8022"})
    void inARoomEverybodySeesThemWhoeverComesLateOrHasNoSecondStream(String presenter, String second, String third,
            String room) {
        try (var one = endpoint(presenter, "7001", FIRST, "--slides", "PATTERN:" + SLIDES, "--later");
                var two = endpoint(second, "7002", SECOND, "--slides", "PATTERN:" + OTHER_SLIDES, "--later");
                var three = endpoint(third, "7003", THIRD)) {
            Stream.of(one, two).forEach(it -> {
                it.dial(room);
                it.awaitAnswered();
            });
            two.awaitMoving(FIRST);
            one.slides(true);
            two.awaitSlides(SLIDES);

            three.dial(room);
            three.awaitInPicture(SLIDES, true);

            two.slides(true);
            one.awaitSlides(OTHER_SLIDES);
            three.awaitInPicture(OTHER_SLIDES, true);
            three.awaitInPicture(SLIDES, false);
        }
    }

    @Test
    void theUsualPictureIsBackWhenWhoShowedThemIsGone() {
        try (var one = endpoint("sip", "7001", FIRST, "--slides", "PATTERN:" + SLIDES);
                var two = endpoint("h323", "7002", SECOND);
                var three = endpoint("sip", "7003", THIRD)) {
            Stream.of(one, two, three).forEach(it -> it.dial("8023"));
            two.awaitInPicture(SLIDES, true);
            three.awaitInPicture(SLIDES, true);

            one.kill();

            two.awaitInPicture(SLIDES, false);
            two.awaitInPicture(THIRD, true);
            three.awaitInPicture(SLIDES, false);
        }
    }

    private static LabEndpoint endpoint(String protocol, String alias, int identity, String... options) {
        var where = protocol.equals("sip") ? "udp:" + gateway.sip("udp").split(";")[0] : gateway.gatekeeper();
        var endpoint = LabEndpoint.start(directory, protocol, alias, Stream.concat(Stream.of("--register", where,
                "--password", GatewayUnderTest.PASSWORD, "--identity", Integer.toString(identity)),
                Stream.of(options)).toArray(String[]::new));
        endpoint.awaitRegistered();
        return endpoint;
    }
}
