package io.roombridge.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ToneDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an endpoint writes it can play again.
class FilesTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordedToneIsPlayedRoundAndRoundAtAnotherRate() throws IOException {
        var tone = new Tone(500, 8_000, 16_000);
        try (var file = new WaveFile(folder.resolve("tone.wav"), 16_000)) {
            for (int beat = 0; beat < 50; beat++) {
                file.write(tone.next(320));
            }
        }

        var sound = new SoundFile(folder.resolve("tone.wav"), 48_000);
        var detector = new ToneDetector(48_000, 500, 800);
        for (int beat = 0; beat < 150; beat++) {
            var next = sound.next();
            assertThat(next.length()).isEqualTo(960);
            detector.accept(next);
        }

        assertThat(detector.present(0.9)).containsExactly(500.0);
    }

    @Test
    void recordedPicturesAreShownInTheirOrderAndThenAgain() throws IOException {
        var pool = new PicturePool();
        var camera = new TestPicture(3, 320, 240, pool);
        try (var file = new Y4mFile(folder, "seen", 15)) {
            for (int i = 0; i < 3; i++) {
                try (var picture = camera.next()) {
                    file.write(picture);
                }
            }
        }

        try (var file = new PictureFile(folder.resolve("seen-1.y4m"))) {
            for (int i = 0; i < 6; i++) {
                try (var picture = file.next(pool)) {
                    var seen = TestPictureReader.read(picture).getFirst();
                    assertThat(seen.identity()).isEqualTo(3);
                    assertThat(seen.counter()).hasValue(i % 3);
                }
            }
        }
    }

    @Test
    void whatIsNoSuchFileIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("text"), "neither sound nor picture\n");

        assertThatThrownBy(() -> new SoundFile(text, 48_000))
                .isInstanceOf(IOException.class).hasMessageContaining("no sound");
        assertThatThrownBy(() -> new PictureFile(text))
                .isInstanceOf(IOException.class).hasMessageContaining("no YUV4MPEG2");
    }
}
