package io.roombridge.mix;

import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;

/// What a source needs only while it is heard: its sound at the rate of the mix, and the mix without it.
final class Voice {

    private final short[] sound = new short[AudioMix.TICK];
    private final Limiter own = new Limiter();
    private Resampler resampler = new Resampler(AudioMix.RATE, AudioMix.RATE);

    short[] sound() {
        return sound;
    }

    Limiter own() {
        return own;
    }

    /// Somebody begins to be heard. The filter is led in by the 20 ms before, so that it does not begin in the middle
    /// of a wave as if there had been silence.
    void begin(Samples before) {
        own.begin();
        tune(before.rate());
        resampler.restart();
        resampler.resample(before);
    }

    /// The next 20 ms of whose voice it is.
    void take(Samples tick) {
        tune(tick.rate());
        var samples = resampler.resample(tick);
        System.arraycopy(samples.data(), samples.offset(), sound, 0, sound.length);
    }

    private void tune(int rate) {
        if (resampler.from() != rate) {
            resampler = new Resampler(rate, AudioMix.RATE);
        }
    }

    /// Comes in or goes out over one tick, not with a click.
    void fade(boolean in) {
        for (int i = 0; i < sound.length; i++) {
            int share = in ? i : sound.length - i;
            sound[i] = (short) (sound[i] * share / sound.length);
        }
    }

    void addTo(int[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sound[i];
        }
    }
}
