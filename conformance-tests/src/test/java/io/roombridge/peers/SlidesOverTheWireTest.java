package io.roombridge.peers;

import io.roombridge.call.Alias;
import io.roombridge.registry.RoomDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
    private static Lineup lineup;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003", "7004", "7005", "7006", "7007");
        for (var alias : List.of("8021", "8022", "8023")) {
            gateway.registry().rooms().save(RoomDefinition.of("room " + alias, List.of(Alias.of(alias))), "test");
        }
        lineup = new Lineup(directory, gateway);
        var first = List.of("--identity", "" + FIRST, "--slides", "PATTERN:" + SLIDES, "--later");
        var second = List.of("--identity", "" + SECOND, "--slides", "PATTERN:" + OTHER_SLIDES, "--later");
        var third = List.of("--identity", "" + THIRD);
        lineup.add("first sip", "7001", first).add("first h323", "7002", first).add("second sip", "7003", second)
                .add("second h323", "7004", second).add("plain sip", "7005", third).add("plain h323", "7006", third);
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

    @ParameterizedTest
    @CsvSource({"sip, sip", "sip, h323", "h323, sip", "h323, h323"})
    void betweenTwoWhoeverAsksShowsThem(String caller, String callee) {
        var one = lineup.comes("first " + caller);
        var other = lineup.comes("second " + callee);
        one.dial(other.alias());
        one.awaitAnswered();
        one.awaitMoving(SECOND);
        other.awaitMoving(FIRST);

        one.slides(true);
        other.awaitSlides(SLIDES);

        other.slides(true);
        one.awaitSlides(OTHER_SLIDES);
    }

    @ParameterizedTest
    @CsvSource({"sip, h323", "h323, sip"})
    void whoHasNoSecondStreamSeesThemInThePictureAndItsUsualPictureAfterwards(String presenter, String other) {
        var one = lineup.comes("first " + presenter);
        var two = lineup.comes("plain " + other);
        one.dial(two.alias());
        one.awaitAnswered();
        two.awaitMoving(FIRST);

        one.slides(true);
        two.awaitInPicture(SLIDES, true);

        one.slides(false);
        two.awaitInPicture(SLIDES, false);
        two.awaitInPicture(FIRST, true);
    }

    @ParameterizedTest
    @CsvSource({"sip, h323, sip, 8021", "h323, sip, h323, 8022"})
    void inARoomEverybodySeesThemWhoeverComesLateOrHasNoSecondStream(String presenter, String second, String third,
            String room) {
        var one = lineup.comes("first " + presenter);
        var two = lineup.comes("second " + second);
        var three = lineup.comes("plain " + third);
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

    @Test
    void theUsualPictureIsBackWhenWhoShowedThemIsGone() {
        var two = lineup.comes("second h323");
        var three = lineup.comes("plain sip");
        var shows = List.of("--identity", "" + FIRST, "--slides", "PATTERN:" + SLIDES);
        try (var one = lineup.start("sip", "7007", shows)) {
            one.awaitRegistered();
            Stream.of(one, two, three).forEach(it -> it.dial("8023"));
            two.awaitSlides(SLIDES);
            three.awaitInPicture(SLIDES, true);

            one.kill();

            three.awaitInPicture(SLIDES, false);
            two.awaitInPicture(THIRD, true);
        }
    }
}
