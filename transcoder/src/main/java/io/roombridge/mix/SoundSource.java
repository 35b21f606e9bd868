package io.roombridge.mix;

/// Sound that a mix pulls, tick by tick, at the rate it has by itself: who is not heard is never resampled.
public interface SoundSource {

    /// Samples a second of what it gives now; a multiple of 50.
    int rate();

    /// Writes the next 20 ms, a fiftieth of [#rate] in samples.
    ///
    /// @return false when there is only silence, and nothing was written
    boolean next(short[] tick);
}
