package io.roombridge.mix;

/// How loud sound is.
final class Level {

    private static final double FULL_SCALE = 32_768;

    private Level() {}

    /// Root mean square in dBov, -127 to 0.
    static double of(short[] samples) {
        long energy = 0;
        for (short sample : samples) {
            energy += sample * sample;
        }
        double mean = (double) energy / samples.length / (FULL_SCALE * FULL_SCALE);
        return mean <= 0 ? -127 : Math.max(-127, 10 * Math.log10(mean));
    }
}
