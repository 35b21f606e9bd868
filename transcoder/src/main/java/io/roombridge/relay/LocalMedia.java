package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.mix.AudioMix;
import java.util.Optional;

/// A program in the place of the other leg: what an endpoint of our own says and shows, hears and sees.
/// Sound is 48 kHz mono in frames of 20 ms.
public interface LocalMedia {

    int SAMPLE_RATE = AudioMix.RATE;
    int FRAME = AudioMix.TICK;

    /// What is said in the next 20 ms, written to `frame`.
    void speak(short[] frame);

    /// What the peer said, 20 ms, silence included; lent.
    void hear(Samples samples);

    /// What is shown now, for the caller to close; empty for the picture of before.
    ///
    /// @param timestamp in 1/90,000 s
    Optional<Picture> show(PicturePool pool, long timestamp);

    /// A picture of the peer; lent, who keeps it retains it.
    void see(Picture picture);

    /// What is shown as slides now, for the caller to close; empty for nothing new.
    ///
    /// @param timestamp in 1/90,000 s
    default Optional<Picture> showSlides(PicturePool pool, long timestamp) {
        return Optional.empty();
    }

    /// Slides of the peer; lent, who keeps them retains them.
    default void seeSlides(Picture picture) {
        // not every program looks at them
    }
}
