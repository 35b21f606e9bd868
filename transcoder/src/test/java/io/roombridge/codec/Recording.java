package io.roombridge.codec;

import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Prompts;
import io.roombridge.prompt.Sound;
import java.util.Arrays;

/// What somebody heard, at 8 kHz, to be compared with what it should have been. Any thread may write and ask.
public final class Recording {

    private static final int RATE = 8_000;
    private static final int PIECE = RATE / 4;
    private static final double LOUD = PIECE * 500.0 * 500;
    /// Of a piece, how much it correlates with what was heard.
    private static final double ALIKE = 0.8;
    /// Of the pieces.
    private static final double SAME = 0.6;

    private final Resampler resampler;
    private short[] samples = new short[RATE];
    private int length;

    /// @param rate  of what is heard
    public Recording(int rate) {
        resampler = new Resampler(rate, RATE);
    }

    public synchronized void add(Samples heard) {
        var more = resampler.resample(heard);
        if (length + more.length() > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length + more.length());
        }
        System.arraycopy(more.data(), more.offset(), samples, length, more.length());
        length += more.length();
    }

    public synchronized double seconds() {
        return (double) length / RATE;
    }

    /// Forgets all it heard.
    public synchronized void clear() {
        length = 0;
    }

    public boolean holds(Language language, Prompt prompt) {
        return likeness(Prompts.shipped(language).sounds().of(language, prompt)) > SAME;
    }

    /// How much of a sound is in it, piece by piece, so that a gap on the way does not matter: 1 is all.
    private double likeness(Sound sound) {
        var expected = new Resampler(sound.rate(), RATE).resample(Samples.of(sound.samples(), sound.rate())).copy();
        short[] heard;
        synchronized (this) {
            heard = Arrays.copyOf(samples, length);
        }
        int pieces = 0;
        int found = 0;
        for (int from = 0; from + PIECE <= expected.length; from += PIECE) {
            var piece = Arrays.copyOfRange(expected, from, from + PIECE);
            if (energy(piece, 0, PIECE) > LOUD) {
                pieces++;
                found += best(heard, piece) > ALIKE ? 1 : 0;
            }
        }
        return (double) found / pieces;
    }

    private static double best(short[] heard, short[] piece) {
        double own = energy(piece, 0, PIECE);
        double there = energy(heard, 0, Math.min(heard.length, PIECE));
        double best = 0;
        for (int lag = 0; lag + PIECE <= heard.length; lag++) {
            if (there > own / 100) {
                best = Math.max(best, product(heard, lag, piece) / Math.sqrt(own * there));
            }
            if (lag + PIECE < heard.length) {
                there += (double) heard[lag + PIECE] * heard[lag + PIECE] - (double) heard[lag] * heard[lag];
            }
        }
        return best;
    }

    private static double product(short[] heard, int lag, short[] expected) {
        long sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += (long) heard[lag + i] * expected[i];
        }
        return sum;
    }

    private static double energy(short[] data, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += (double) data[i] * data[i];
        }
        return sum;
    }
}
