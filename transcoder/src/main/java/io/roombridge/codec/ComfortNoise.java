package io.roombridge.codec;

import java.util.SplittableRandom;

/// White noise in place of the silence that a sender does not code (RFC 3389). What a descriptor says of its spectrum
/// is left out, as a receiver may (§3.2).
public final class ComfortNoise {

    /// The quietest level there is, -dBov (§3.1).
    public static final int QUIETEST = 127;

    private static final int FRAMES_PER_SECOND = 50;

    private final SplittableRandom random = new SplittableRandom();
    private final short[] samples;
    private final Samples view;

    /// @param rate  samples a second
    public ComfortNoise(int rate) {
        this.samples = new short[rate / FRAMES_PER_SECOND];
        this.view = new Samples(samples, 0, samples.length, rate);
    }

    /// The next 20 ms; good until asked again.
    ///
    /// @param level  0–127 dB below a square wave of full scale
    public Samples next(int level) {
        fill(samples, samples.length, level);
        return view;
    }

    /// Makes so many samples: evenly distributed up to √3 of what they are on an average of squares.
    public void fill(short[] into, int length, int level) {
        int loudest = (int) Math.min(Short.MAX_VALUE,
                Math.round(Short.MAX_VALUE * Math.sqrt(3) * Math.pow(10, level / -20.0)));
        for (int i = 0; i < length; i++) {
            into[i] = (short) random.nextInt(-loudest, loudest + 1);
        }
    }
}
