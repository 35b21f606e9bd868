package io.roombridge.lab.endpoint;

import io.roombridge.codec.Picture;
import io.roombridge.codec.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is heard and seen, in files.
interface Recording extends AutoCloseable {

    void hear(Samples samples);

    void see(Picture picture);

    void seeSlides(Picture picture);

    @Override
    void close();

    Recording NONE = new Recording() {
        @Override
        public void hear(Samples samples) {
            // not kept
        }

        @Override
        public void see(Picture picture) {
            // not kept
        }

        @Override
        public void seeSlides(Picture picture) {
            // not kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    /// `heard.wav`, `seen-1.y4m` and `slides-1.y4m` in a folder, which is made.
    static Recording in(Path folder, int sampleRate, int framesPerSecond) throws IOException {
        Files.createDirectories(folder);
        return new OnDisk(new WaveFile(folder.resolve("heard.wav"), sampleRate),
                new Y4mFile(folder, "seen", framesPerSecond),
                new Y4mFile(folder, "slides", framesPerSecond));
    }

    final class OnDisk implements Recording {
        private final WaveFile sound;
        private final Y4mFile pictures;
        private final Y4mFile slides;
        private boolean closed;

        private OnDisk(WaveFile sound, Y4mFile pictures, Y4mFile slides) {
            this.sound = sound;
            this.pictures = pictures;
            this.slides = slides;
        }

        @Override
        public synchronized void hear(Samples samples) {
            write(() -> sound.write(samples));
        }

        @Override
        public synchronized void see(Picture picture) {
            write(() -> pictures.write(picture));
        }

        @Override
        public synchronized void seeSlides(Picture picture) {
            write(() -> slides.write(picture));
        }

        @Override
        public synchronized void close() {
            write(sound::close);
            write(pictures::close);
            write(slides::close);
            closed = true;
        }

        private void write(Step step) {
            if (!closed) {
                try {
                    step.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private interface Step {
            void run() throws IOException;
        }
    }
}
