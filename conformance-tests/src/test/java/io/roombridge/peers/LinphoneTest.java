package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The harness itself: linphonec and baresip without a gateway between them.
class LinphoneTest {

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsPeers() {
        Peer.require("baresip", "linphonec", "sox", "ffmpeg");
    }

    @Test
    void callsBaresipWithVp8AndOpus() {
        var setup = Baresip.Setup.plain("one", Sound.tone(directory, 1_000), Clip.of(directory, 1, 640, 360))
                .audio("opus/48000/2").video("VP8");

        try (var baresip = Baresip.start(directory, setup);
                var linphone = Linphone.start(directory, "two", Sound.tone(directory, 600),
                        Clip.still(directory, 2, 640, 480))) {
            linphone.dial(baresip.uri());
            linphone.awaitEstablished();

            linphone.awaitPicture("baresip", picture -> picture.shareOf(1) > 0.5);
            baresip.awaitPicture("linphone", picture -> picture.shareOf(2) > 0.5);
            baresip.awaitSound(Duration.ofSeconds(2));
            linphone.hangUp();
            baresip.awaitClosed();

            assertThat(linphone.sound().shareOf(1_000)).isGreaterThan(0.9);
            assertThat(baresip.sound().shareOf(600)).isGreaterThan(0.9);
        }
    }
}
