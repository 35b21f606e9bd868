package io.roombridge.lab.endpoint;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.Tone;
import io.roombridge.media.PictureSize;
import io.roombridge.relay.LocalMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/// Camera, microphone, screen and loudspeaker of an endpoint: shows the test picture of its identity or a file, plays
/// its tone or a file, and gives what comes to [Received] and the [Recording].
final class Furniture implements LocalMedia {

    private static final int AMPLITUDE = 6_000;

    /// What gives the next picture, and the next 20 ms of sound.
    interface Camera {
        Picture look(PicturePool pool) throws IOException;
    }

    private final Camera camera;
    private final Optional<Camera> slides;
    private final Supplier<Samples> microphone;
    private final Received received;
    private final Recording recording;
    private volatile boolean showing;

    /// @param slides  what can be shown beside the camera
    Furniture(Camera camera, Optional<Camera> slides, Supplier<Samples> microphone, Received received,
            Recording recording) {
        this.camera = camera;
        this.slides = slides;
        this.microphone = microphone;
        this.received = received;
        this.recording = recording;
    }

    /// The moving test picture of an identity.
    static Camera testPicture(int identity, PictureSize size) {
        return new Camera() {
            private TestPicture picture;

            @Override
            public Picture look(PicturePool pool) {
                if (picture == null) {
                    picture = new TestPicture(identity, size.width(), size.height(), pool);
                }
                return picture.next();
            }
        };
    }

    /// @param frequency  in hertz; 0 for silence
    static Supplier<Samples> tone(int frequency) {
        var silence = Samples.of(new short[FRAME], SAMPLE_RATE);
        if (frequency == 0) {
            return () -> silence;
        }
        var tone = new Tone(frequency, AMPLITUDE, SAMPLE_RATE);
        return () -> tone.next(FRAME);
    }

    @Override
    public void speak(short[] frame) {
        var samples = microphone.get();
        System.arraycopy(samples.data(), samples.offset(), frame, 0, Math.min(frame.length, samples.length()));
    }

    @Override
    public void hear(Samples samples) {
        received.hear(samples);
        recording.hear(samples);
    }

    /// Begins to show slides, or ends.
    void slides(boolean now) {
        showing = now;
    }

    @Override
    public Optional<Picture> show(PicturePool pool, long timestamp) {
        return Optional.of(look(camera, pool));
    }

    @Override
    public Optional<Picture> showSlides(PicturePool pool, long timestamp) {
        return showing ? slides.map(it -> look(it, pool)) : Optional.empty();
    }

    private static Picture look(Camera camera, PicturePool pool) {
        try {
            return camera.look(pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void see(Picture seen) {
        received.see(seen);
        recording.see(seen);
    }

    @Override
    public void seeSlides(Picture seen) {
        received.seeSlides(seen);
        recording.seeSlides(seen);
    }
}
