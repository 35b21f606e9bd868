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
        public void close() {
            // nothing is open
        }
    };

    /// `heard.wav` and `seen-1.y4m` in a folder, which is made.
    static Recording in(Path folder, int sampleRate, int framesPerSecond) throws IOException {
        Files.createDirectories(folder);
        return new OnDisk(new WaveFile(folder.resolve("heard.wav"), sampleRate), new Y4mFile(folder, framesPerSecond));
    }

    final class OnDisk implements Recording {
        private final WaveFile sound;
        private final Y4mFile pictures;
        private boolean closed;

        private OnDisk(WaveFile sound, Y4mFile pictures) {
            this.sound = sound;
            this.pictures = pictures;
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
        public synchronized void close() {
            write(sound::close);
            write(pictures::close);
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
