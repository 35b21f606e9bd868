package io.roombridge.codec;

/// Bridges lost sound by repeating the last pitch period, quieter and quieter, silent after 60 ms; and joins what comes
/// next without a click. The idea is G.711 Appendix I's; it serves every codec that has no concealment of its own.
final class Concealment {

    private static final int HISTORY_MILLISECONDS = 45;
    private static final double SHORTEST_PITCH = 0.0025;
    private static final double LONGEST_PITCH = 0.015;
    private static final double FULL_LOUDNESS = 0.010;
    private static final double SILENT_AFTER = 0.060;

    private final int rate;
    private final short[] history;
    private final int overlap;
    private int lost;
    private int period;
    private int phase;

    Concealment(int rate) {
        this.rate = rate;
        this.history = new short[rate * HISTORY_MILLISECONDS / 1_000];
        this.overlap = rate / 250;
    }

    /// What was received; its beginning is faded into the end of what was made up.
    void heard(short[] samples, int length) {
        if (lost > 0) {
            join(samples, Math.min(length, overlap));
            lost = 0;
        }
        int kept = Math.min(length, history.length);
        System.arraycopy(history, kept, history, 0, history.length - kept);
        System.arraycopy(samples, length - kept, history, history.length - kept, kept);
    }

    /// Makes up so many samples.
    void fill(short[] samples, int length) {
        if (lost == 0) {
            period = pitch();
            phase = 0;
        }
        for (int i = 0; i < length; i++) {
            samples[i] = next();
        }
    }

    private void join(short[] samples, int length) {
        for (int i = 0; i < length; i++) {
            int made = next();
            samples[i] = (short) ((made * (length - i) + samples[i] * i) / length);
        }
    }

    private short next() {
        double gain = gain(lost++ / (double) rate);
        double wave = period(phase);
        phase = phase + 1 == period ? 0 : phase + 1;
        return (short) (wave * gain);
    }

    /// One sample of the repeated period; its last quarter runs over into what came before the period, so that end
    /// meets beginning.
    private double period(int at) {
        int start = history.length - period;
        int fade = period / 4;
        int into = at - (period - fade);
        double wave = history[start + at];
        if (into < 0) {
            return wave;
        }
        double share = (into + 1.0) / (fade + 1);
        return wave * (1 - share) + history[start - period + at] * share;
    }

    private static double gain(double seconds) {
        return Math.clamp(1 - (seconds - FULL_LOUDNESS) / (SILENT_AFTER - FULL_LOUDNESS), 0.0, 1.0);
    }

    /// The lag at which the last 15 ms resemble what was before them most. Looked for at 8 kHz and finer around the
    /// best.
    private int pitch() {
        int step = Math.max(1, rate / 8_000);
        int coarse = best((int) (rate * SHORTEST_PITCH), (int) (rate * LONGEST_PITCH), step);
        return step == 1 ? coarse
                : best(Math.max((int) (rate * SHORTEST_PITCH), coarse - step),
                        Math.min((int) (rate * LONGEST_PITCH), coarse + step), 1);
    }

    private int best(int shortest, int longest, int step) {
        int window = (int) (rate * LONGEST_PITCH);
        int decimation = Math.max(1, rate / 8_000);
        int start = history.length - window;
        int best = longest;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = shortest; lag <= longest; lag += step) {
            double product = 0;
            double energy = 1;
            for (int i = start; i < history.length; i += decimation) {
                product += (double) history[i] * history[i - lag];
                energy += (double) history[i - lag] * history[i - lag];
            }
            double likeness = product / Math.sqrt(energy);
            if (likeness > highest) {
                highest = likeness;
                best = lag;
            }
        }
        return best;
    }
}
