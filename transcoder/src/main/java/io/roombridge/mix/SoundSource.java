package io.roombridge.mix;

/// Sound that a mix pulls, tick by tick.
@FunctionalInterface
public interface SoundSource {

    /// Writes the next 20 ms at 48 kHz ([AudioMix#TICK] samples).
    ///
    /// @return false when there is only silence, and nothing was written
    boolean next(short[] tick);
}
