package io.roombridge.mix;

import io.roombridge.codec.Samples;

/// One mix on its way out, kept within 16 bits: turned down within 2 ms when it grows too loud and slowly up again.
final class Limiter {

    private static final double CEILING = 30_000;
    private static final double RELEASE = 0.01;
    private static final int ATTACK = AudioMix.RATE / 500;

    private final short[] data = new short[AudioMix.TICK];
    private final Samples samples = Samples.of(data, AudioMix.RATE);
    private double gain = 1;

    /// What was limited last.
    Samples samples() {
        return samples;
    }

    /// Forgets what it was turned down by.
    void begin() {
        gain = 1;
    }

    /// Takes the sum of all voices but one.
    void limit(int[] sum, short[] without) {
        int peak = 0;
        for (int i = 0; i < data.length; i++) {
            peak = Math.max(peak, Math.abs(sum[i] - without[i]));
        }
        double target = Math.min(peak > CEILING ? CEILING / peak : 1, gain + RELEASE);
        double step = (target - gain) / ATTACK;
        for (int i = 0; i < data.length; i++) {
            gain = i < ATTACK ? gain + step : target;
            double value = (sum[i] - without[i]) * gain;
            data[i] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }
}
