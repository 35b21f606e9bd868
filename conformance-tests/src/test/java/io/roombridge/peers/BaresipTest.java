package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.peers.Picture.Colour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The harness itself: two baresips without a gateway between them. What fails here is no fault of ours elsewhere.
class BaresipTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsPeers() {
        Peer.require("baresip", "dumpcap", "tshark", "sox", "ffmpeg");
    }

    @Test
    void callsAnotherAndIsHeardAndSeen() {
        var red = Baresip.Setup.plain("red", Sound.tone(directory, 440, LENGTH),
                Picture.clip(directory, Colour.RED, LENGTH));
        var blue = Baresip.Setup.plain("blue", Sound.tone(directory, 1_000, LENGTH),
                Picture.clip(directory, Colour.BLUE, LENGTH));

        try (var capture = Capture.start(directory, "udp", List.of());
                var caller = Baresip.start(directory, red);
                var callee = Baresip.start(directory, blue)) {
            caller.dial(callee.uri());
            caller.awaitEstablished();
            callee.awaitEstablished();

            var seenByCaller = caller.awaitPicture("blue", picture -> picture.shareOf(Colour.BLUE) > 0.8);
            var seenByCallee = callee.awaitPicture("red", picture -> picture.shareOf(Colour.RED) > 0.8);
            caller.awaitSound(Duration.ofSeconds(2));
            caller.hangUp();
            callee.awaitClosed();

            assertThat(seenByCaller.width()).isEqualTo(640);
            assertThat(seenByCallee.shareOf(Colour.BLUE)).isLessThan(0.05);
            assertThat(caller.sound().shareOf(1_000)).isGreaterThan(0.9);
            assertThat(callee.sound().shareOf(440)).isGreaterThan(0.9);
            assertThat(caller.sound().has(440)).isFalse();
            assertThat(capture.stop().packets("sip.Method == \"INVITE\"")).isNotEmpty();
            assertThat(capture.malformed()).isEmpty();
        }
    }

    @Test
    void speaksH263InCif() {
        var clip = Picture.clip(directory, Colour.YELLOW, LENGTH, 352, 288);
        var setup = Baresip.Setup.plain("old", Sound.tone(directory, 440, LENGTH), clip).audio("PCMU/8000/1")
                .video("H263");

        try (var caller = Baresip.start(directory, setup); var callee = Baresip.start(directory, setup)) {
            caller.dial(callee.uri());
            caller.awaitEstablished();

            var seen = caller.awaitPicture("yellow", picture -> picture.shareOf(Colour.YELLOW) > 0.8);
            caller.hangUp();

            assertThat(seen.width()).isEqualTo(352);
            assertThat(caller.output()).contains("Set video decoder: H263");
        }
    }
}
