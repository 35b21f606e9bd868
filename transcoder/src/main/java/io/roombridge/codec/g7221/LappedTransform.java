package io.roombridge.codec.g7221;

import io.roombridge.codec.Samples;

/// The modulated lapped transform: frames of sound into as many coefficients and back, each block seen through a sine
/// window over two frames (G.722.1 §3 and §4). One object serves one direction of one stream; it delays by a frame.
final class LappedTransform {

    private final int length;
    private final int half;
    private final double[] window;
    private final double[] folded;
    /// The frame before when analysing; when synthesizing, the half of the last block that is still to be overlapped.
    private final double[] before;
    private final CosineTransform cosine;

    LappedTransform(int length) {
        this.length = length;
        this.half = length / 2;
        this.window = new double[length];
        this.folded = new double[length];
        this.before = new double[length];
        this.cosine = new CosineTransform(length);
        for (int i = 0; i < length; i++) {
            window[i] = Math.sin(Math.PI / (2 * length) * (i + 0.5));
        }
    }

    /// @param from  where the frame begins in `samples`
    void analyse(Samples samples, int from, double[] coefficients) {
        for (int i = 0; i < half; i++) {
            folded[i] = window[half - 1 - i] * before[half - 1 - i] + window[half + i] * before[half + i];
            folded[half + i] = window[length - 1 - i] * samples.at(from + i)
                    - window[i] * samples.at(from + length - 1 - i);
        }
        for (int i = 0; i < length; i++) {
            before[i] = samples.at(from + i);
        }
        cosine.transform(folded, coefficients);
    }

    /// @param to  where the frame begins in `samples`
    void synthesize(double[] coefficients, short[] samples, int to) {
        cosine.transform(coefficients, folded);
        for (int i = 0; i < half; i++) {
            samples[to + i] = sample(window[i] * folded[half - 1 - i] + window[length - 1 - i] * before[i]);
            samples[to + half + i] = sample(window[half + i] * folded[i] - window[half - 1 - i] * before[half - 1 - i]);
        }
        System.arraycopy(folded, half, before, 0, half);
    }

    private static short sample(double value) {
        return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
