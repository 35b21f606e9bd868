package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.peers.Picture.Colour;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The harness itself: linphonec and baresip without a gateway between them.
class LinphoneTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsPeers() {
        Peer.require("baresip", "linphonec", "sox", "ffmpeg");
    }

    @Test
    void callsBaresipWithVp8AndOpus() {
        var setup = Baresip.Setup.plain("blue", Sound.tone(directory, 1_000, LENGTH),
                Picture.clip(directory, Colour.BLUE, LENGTH))
                .audio("opus/48000/2").video("VP8");

        try (var baresip = Baresip.start(directory, setup);
                var linphone = Linphone.start(directory, "lin", Sound.tone(directory, 600, LENGTH),
                        Picture.still(directory, Colour.GREEN))) {
            linphone.dial(baresip.uri());
            linphone.awaitEstablished();

            linphone.awaitPicture("blue", picture -> picture.shareOf(Colour.BLUE) > 0.8);
            baresip.awaitPicture("green", picture -> picture.shareOf(Colour.GREEN) > 0.8);
            baresip.awaitSound(Duration.ofSeconds(2));
            linphone.hangUp();
            baresip.awaitClosed();

            assertThat(linphone.sound().shareOf(1_000)).isGreaterThan(0.9);
            assertThat(baresip.sound().shareOf(600)).isGreaterThan(0.9);
        }
    }
}
