package io.roombridge.codec;

import java.util.ArrayList;
import java.util.List;

/// Tells which of some known tones are in a sound, also when they are mixed, by Goertzel's algorithm over windows of
/// 100 ms (so tones 20 Hz apart are told from each other).
///
/// A tone is there when it is loud enough by itself and stands out from what is left of the sound without the known
/// tones.
public final class ToneDetector {

    private static final int WINDOWS_PER_SECOND = 10;
    /// Peak amplitude below which a tone is not heard: 45 dB below full scale or so.
    private static final double AUDIBLE = 180;
    /// How much weaker than all the rest of the sound (power) a tone may be.
    private static final double SHARE_OF_REST = 0.1;

    /// @param amplitude  of its peaks
    public record Heard(double frequency, double amplitude) {}

    private final double[] frequencies;
    private final double[] amplitudes;
    private final double[] window;
    private final int rate;
    private final int length;
    private int filled;
    private long windows;
    private final long[] windowsWith;
    private List<Heard> latest = List.of();

    public ToneDetector(int rate, double... frequencies) {
        this.rate = rate;
        this.frequencies = frequencies.clone();
        this.amplitudes = new double[frequencies.length];
        this.windowsWith = new long[frequencies.length];
        this.length = rate / WINDOWS_PER_SECOND;
        this.window = new double[length];
    }

    public void accept(Samples samples) {
        if (samples.rate() != rate) {
            throw new IllegalArgumentException("expected " + rate + " Hz, not " + samples.rate());
        }
        for (int i = 0; i < samples.length(); i++) {
            window[filled++] = samples.at(i);
            if (filled == length) {
                analyse();
                filled = 0;
            }
        }
    }

    /// The tones in the latest whole window.
    public List<Heard> latest() {
        return latest;
    }

    /// Those of the tones that were in at least this share of all windows so far.
    public List<Double> present(double share) {
        var there = new ArrayList<Double>();
        for (int i = 0; i < frequencies.length; i++) {
            if (windows > 0 && windowsWith[i] >= share * windows) {
                there.add(frequencies[i]);
            }
        }
        return there;
    }

    public long windows() {
        return windows;
    }

    private void analyse() {
        double power = 0;
        for (double sample : window) {
            power += sample * sample;
        }
        double rest = power / length;
        for (int i = 0; i < frequencies.length; i++) {
            amplitudes[i] = amplitude(frequencies[i]);
            rest -= amplitudes[i] * amplitudes[i] / 2;
        }
        double noise = Math.max(0, rest);
        var heard = new ArrayList<Heard>();
        windows++;
        for (int i = 0; i < frequencies.length; i++) {
            if (amplitudes[i] >= AUDIBLE && amplitudes[i] * amplitudes[i] / 2 >= SHARE_OF_REST * noise) {
                heard.add(new Heard(frequencies[i], amplitudes[i]));
                windowsWith[i]++;
            }
        }
        latest = List.copyOf(heard);
    }

    /// Goertzel under a Hann window, which keeps a strong tone out of its neighbours' results.
    private double amplitude(double frequency) {
        double coefficient = 2 * Math.cos(2 * Math.PI * frequency / rate);
        double before = 0;
        double last = 0;
        for (int i = 0; i < length; i++) {
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
            double now = window[i] * hann + coefficient * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - coefficient * last * before;
        return 4 * Math.sqrt(Math.max(0, power)) / length;
    }
}
