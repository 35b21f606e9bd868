package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one leg is told by voice, through real sockets and codecs.
@Timeout(90)
class SayTest {

    private static final String ROOM = "room:1";
    private static final Capability.Video H264_FORMAT =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);

    private static void open(Loopback net, TestEndpoint inside) {
        net.gateway.change(new GraphChange.Open(ROOM, Arrangement.AUTOMATIC));
        net.gateway.change(new GraphChange.Enter(ROOM, inside.peer, "Room 0", false));
    }

    /// Said again and again, since a busy machine loses some of it.
    private static void say(Loopback net, TestEndpoint to, Language language, Prompt... prompts) {
        net.gateway.change(new GraphChange.Say(ROOM, to.peer, new Speech(language, List.of(prompts), 1)));
    }

    private static void hears(TestEndpoint endpoint, Language language, Prompt prompt) {
        var asked = new AtomicReference<>(2.0);
        until("it hears " + prompt, () -> {
            double seconds = endpoint.recording.seconds();
            return seconds > asked.get() && asked.getAndSet(seconds + 1) > 0
                    && endpoint.recording.holds(language, prompt);
        });
    }

    @Test
    void whoWaitsHearsWhatItIsToldAndNothingElse() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, inside);
            for (var codec : List.of(AudioCodec.G722, AudioCodec.OPUS)) {
                var waiter = net.endpoint(1, codec, H264_FORMAT, Loopback.FULL);
                net.gateway.change(new GraphChange.Wait(ROOM, waiter.peer, List.of("Board")));
                say(net, waiter, Language.CHINESE, Prompt.ENTER_PIN);

                hears(waiter, Language.CHINESE, Prompt.ENTER_PIN);
                assertThat(waiter.recording.holds(Language.ENGLISH, Prompt.ENTER_PIN)).as("%s", codec).isFalse();
                say(net, waiter, Language.CHINESE);
                until("nothing is said", () -> waiter.loudness() < 40);
                assertThat(inside.recording.holds(Language.CHINESE, Prompt.ENTER_PIN)).isFalse();
            }
        }
    }

    @Test
    void whoIsInsideHearsItOverTheRoomThatGoesOn() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var told = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.OPUS, H264_FORMAT, Loopback.FULL);
            open(net, told);
            net.gateway.change(new GraphChange.Enter(ROOM, other.peer, "Room 1", false));
            until("they hear each other", () -> told.hears().contains(1) && other.hears().contains(0));
            told.recording.clear();
            other.recording.clear();
            say(net, told, Language.ENGLISH, Prompt.MUTED);

            hears(told, Language.ENGLISH, Prompt.MUTED);
            assertThat(other.recording.holds(Language.ENGLISH, Prompt.MUTED)).isFalse();
            until("the room goes on", () -> told.hears().contains(1));
        }
    }

    @Test
    void whatIsSaidBeforeAnySoundIsAgreedIsHeardThen() throws NoPortsLeft {
        try (var net = new Loopback()) {
            net.gateway.change(new GraphChange.Open(ROOM, Arrangement.AUTOMATIC));
            var late = net.endpoint(0, AudioCodec.PCMA, H264_FORMAT, Loopback.FULL,
                    it -> {
                        net.gateway.change(new GraphChange.Enter(ROOM, it.peer, "Room 0", false));
                        say(net, it, Language.ENGLISH, Prompt.ALONE);
                    });

            hears(late, Language.ENGLISH, Prompt.ALONE);
        }
    }
}
