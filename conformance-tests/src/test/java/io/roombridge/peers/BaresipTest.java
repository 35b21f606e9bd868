package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The harness itself: two baresips without a gateway between them. What fails here is no fault of ours elsewhere.
class BaresipTest {

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsPeers() {
        Peer.require("baresip", "dumpcap", "tshark", "sox", "ffmpeg");
    }

    @Test
    void callsAnotherAndIsHeardAndSeen() {
        var one = Baresip.Setup.plain("one", Sound.tone(directory, 440), Clip.of(directory, 1, 640, 360));
        var two = Baresip.Setup.plain("two", Sound.tone(directory, 1_000), Clip.of(directory, 2, 640, 360));

        try (var caller = Baresip.start(directory, one);
                var callee = Baresip.start(directory, two);
                var capture = Capture.start(directory, "udp port " + callee.port(),
                        List.of("udp.port==" + callee.port() + ",sip"))) {
            caller.dial(callee.uri());
            caller.awaitEstablished();
            callee.awaitEstablished();

            var seenByCaller = caller.awaitPicture("the callee", picture -> picture.shareOf(2) > 0.5);
            var seenByCallee = callee.awaitPicture("the caller", picture -> picture.shareOf(1) > 0.5);
            caller.awaitPicture("the callee move", picture -> seenByCaller.changedIn(picture) > 0.02);
            caller.awaitSound(Duration.ofSeconds(2));
            caller.hangUp();
            callee.awaitClosed();

            assertThat(seenByCaller.width()).isEqualTo(640);
            assertThat(seenByCallee.shareOf(2)).isLessThan(0.05);
            assertThat(caller.sound().shareOf(1_000)).isGreaterThan(0.9);
            assertThat(callee.sound().shareOf(440)).isGreaterThan(0.9);
            assertThat(caller.sound().has(440)).isFalse();
            assertThat(capture.stop().packets("sip.Method == \"INVITE\"")).isNotEmpty();
            assertThat(capture.malformed(1, 65_535)).isEmpty();
        }
    }

    @Test
    void speaksH263InCif() {
        var setup = Baresip.Setup.plain("old", Sound.tone(directory, 440), Clip.of(directory, 3, 352, 288))
                .audio("PCMU/8000/1").video("H263");

        try (var caller = Baresip.start(directory, setup); var callee = Baresip.start(directory, setup)) {
            caller.dial(callee.uri());
            caller.awaitEstablished();

            var seen = caller.awaitPicture("the callee", picture -> picture.shareOf(3) > 0.5);
            caller.hangUp();

            assertThat(seen.width()).isEqualTo(352);
            assertThat(caller.output()).contains("Set video decoder: H263");
        }
    }
}
