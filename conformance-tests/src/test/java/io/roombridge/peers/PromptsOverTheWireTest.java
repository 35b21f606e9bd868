package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Prompts;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said to room systems, as it comes out of their loudspeakers.
class PromptsOverTheWireTest {

    private static final String ROOM = "8015";
    private static final String PIN = "1234";
    /// Seconds after which enough of it is said: silence, a welcome and the beginning of the question.
    private static final int SAID = 3;
    /// As long as it is looked for: it is asked again every 15 seconds.
    private static final int OFTEN = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Prompts PROMPTS = Prompts.shipped(Language.ENGLISH);

    @TempDir
    private static Path directory;

    @Test
    void eachHearsThePinAskedForInItsLanguageKeysItInAndIsIn() throws Exception {
        try (var gateway = GatewayUnderTest.start(directory, "7001")) {
            gateway.registry().endpoints().save(new Endpoint("7002", "北京", List.of(Alias.of("7002")),
                    GatewayUnderTest.PASSWORD, true, Optional.of(Language.CHINESE)), "test");
            gateway.registry().rooms().save(new RoomDefinition("board room", "Board", List.of(Alias.of(ROOM)), "", PIN,
                    0, false, Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                    Optional.empty(), 0), "test");
            try (var english = recording(gateway, "sip", "7001", 4);
                    var chinese = recording(gateway, "h323", "7002", 6)) {
                List.of(english, chinese).forEach(LabEndpoint::awaitRegistered);
                List.of(english, chinese).forEach(it -> it.dial(ROOM));

                hears("7001", Language.ENGLISH, Language.CHINESE);
                hears("7002", Language.CHINESE, Language.ENGLISH);
                List.of(english, chinese).forEach(it -> it.press(PIN + "#"));

                english.awaitMoving(6);
                chinese.awaitMoving(4);
            }
        }
    }

    private static LabEndpoint recording(GatewayUnderTest gateway, String protocol, String alias, int identity) {
        return gateway.endpoint(directory, protocol, alias, "--identity", Integer.toString(identity), "--audio",
                "PCMA,PCMU", "--tone", "0", "--size", "352x288", "--record", directory.resolve(alias).toString());
    }

    /// Looks when it must have been said, and again where a call was slow to begin or a machine to play it.
    private static void hears(String alias, Language its, Language other) {
        double likeness = 0;
        for (int seconds = SAID; likeness < 0.8 && seconds < OFTEN; seconds++) {
            int enough = seconds;
            Await.until(alias + " to hear " + enough + " s", PATIENCE, () -> heard(alias).seconds() >= enough);
            likeness = heard(alias).likeness(said(its));
        }
        assertThat(likeness).as("how %s hears the PIN asked for in %s", alias, its).isGreaterThan(0.8);
        assertThat(heard(alias).likeness(said(other))).as("and in %s", other).isLessThan(0.5);
    }

    private static Sound heard(String alias) {
        return Sound.read(directory.resolve(alias).resolve("heard.wav"));
    }

    /// The first 1.6 seconds of the question.
    private static Sound said(Language language) {
        var sound = PROMPTS.sounds().of(language, Prompt.ENTER_PIN);
        return new Sound(sound.rate(), Arrays.copyOf(sound.samples(), sound.rate() * 8 / 5));
    }
}
