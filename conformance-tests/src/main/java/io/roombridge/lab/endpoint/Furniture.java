package io.roombridge.lab.endpoint;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.Tone;
import io.roombridge.media.PictureSize;
import io.roombridge.relay.LocalMedia;
import java.util.Optional;

/// Camera, microphone, screen and loudspeaker of an endpoint: shows the test picture of its identity, plays its tone, and gives what comes to [Received] and
/// the [Recording].
final class Furniture implements LocalMedia {

    private static final int AMPLITUDE = 6_000;

    private final int identity;
    private final PictureSize size;
    private final Optional<Tone> tone;
    private final Received received;
    private final Recording recording;
    private TestPicture picture;

    /// @param frequency  of the tone in hertz; 0 for silence
    Furniture(int identity, PictureSize size, int frequency, Received received, Recording recording) {
        this.identity = identity;
        this.size = size;
        this.tone = frequency == 0 ? Optional.empty() : Optional.of(new Tone(frequency, AMPLITUDE, SAMPLE_RATE));
        this.received = received;
        this.recording = recording;
    }

    @Override
    public void speak(short[] frame) {
        tone.ifPresent(it -> System.arraycopy(it.next(frame.length).data(), 0, frame, 0, frame.length));
    }

    @Override
    public void hear(Samples samples) {
        received.hear(samples);
        recording.hear(samples);
    }

    @Override
    public Optional<Picture> show(PicturePool pool, long timestamp) {
        if (picture == null) {
            picture = new TestPicture(identity, size.width(), size.height(), pool);
        }
        return Optional.of(picture.next());
    }

    @Override
    public void see(Picture seen) {
        received.see(seen);
        recording.see(seen);
    }
}
