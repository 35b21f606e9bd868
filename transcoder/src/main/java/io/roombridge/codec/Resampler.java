package io.roombridge.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes sound from one sample rate to another, for as long as it lasts without drift: after n samples in, exactly
/// ⌈n·to/from⌉ have come out. So 20 ms in are always 20 ms out.
///
/// A polyphase filter: a Kaiser-windowed sinc at the lower of the two Nyquist frequencies, one phase for each fraction
/// of a sample that occurs. Its delay is 24 samples of the lower rate, 3 ms at 8 kHz. One stream, one thread; the
/// filter's numbers are worked out once for each pair of rates.
public final class Resampler {

    /// Zero crossings on both sides together. With the window's shape they give 65 dB beyond the band and pass 7 kHz at
    /// 16.
    private static final int CROSSINGS = 48;
    private static final double KAISER_BETA = 6.5;
    /// Where the filter is half-way down, as a share of the lower Nyquist frequency.
    private static final double CUTOFF = 0.95;

    private record Ratio(int up, int down) {}

    private static final Map<Ratio, float[]> FILTERS = new ConcurrentHashMap<>();

    private final int from;
    private final int to;
    private final int up;
    private final int down;
    private final int taps;
    private final float[] phases;

    private float[] input;
    private short[] output = new short[0];
    private Samples view;
    private int position;

    public Resampler(int from, int to) {
        this.from = from;
        this.to = to;
        int common = gcd(from, to);
        this.up = to / common;
        this.down = from / common;
        this.taps = (int) ((long) CROSSINGS * Math.max(up, down) / up);
        this.phases = FILTERS.computeIfAbsent(new Ratio(up, down), _ -> filter());
        this.input = new float[taps];
        this.view = Samples.of(output, to);
    }

    /// Samples a second of what it takes.
    public int from() {
        return from;
    }

    /// Forgets the sound so far: what comes next follows silence.
    public void restart() {
        Arrays.fill(input, 0, taps, 0);
        position = 0;
    }

    /// The same sound at the other rate; a view that is good until it is asked again.
    public Samples resample(Samples samples) {
        if (samples.rate() != from) {
            throw new IllegalArgumentException("expected " + from + " Hz, not " + samples.rate());
        }
        if (from == to) {
            return samples;
        }
        append(samples);
        int limit = samples.length();
        int room = (int) ((long) limit * up / down) + 1;
        if (output.length < room) {
            output = new short[room];
        }
        int count = 0;
        while (position / up < limit) {
            output[count++] = saturate(at(position / up, position % up));
            position += down;
        }
        position -= limit * up;
        System.arraycopy(input, limit, input, 0, taps);
        if (view.data() != output || view.length() != count) {
            view = new Samples(output, 0, count, to);
        }
        return view;
    }

    /// Behind the last `taps` samples, which the filter still reaches.
    private void append(Samples samples) {
        if (input.length < taps + samples.length()) {
            var wider = new float[taps + samples.length()];
            System.arraycopy(input, 0, wider, 0, taps);
            input = wider;
        }
        short[] data = samples.data();
        for (int i = 0, at = samples.offset(); i < samples.length(); i++, at++) {
            input[taps + i] = data[at];
        }
    }

    /// The filter of one phase, its newest sample being `index`.
    private float at(int index, int phase) {
        int first = index + 1;
        int filter = phase * taps;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int t = 0;
        for (; t + 3 < taps; t += 4) {
            a += phases[filter + t] * input[first + t];
            b += phases[filter + t + 1] * input[first + t + 1];
            c += phases[filter + t + 2] * input[first + t + 2];
            d += phases[filter + t + 3] * input[first + t + 3];
        }
        for (; t < taps; t++) {
            a += phases[filter + t] * input[first + t];
        }
        return a + b + c + d;
    }

    /// The prototype filter cut into its phases, each oldest sample first and of unit gain at 0 Hz.
    private float[] filter() {
        int length = taps * up;
        double centre = (length - 1) / 2.0;
        double cutoff = CUTOFF / Math.max(up, down);
        var cut = new float[length];
        for (int phase = 0; phase < up; phase++) {
            var values = new double[taps];
            double sum = 0;
            for (int t = 0; t < taps; t++) {
                double x = phase + (double) t * up - centre;
                values[t] = sinc(cutoff * x) * kaiser(x / (centre + 1));
                sum += values[t];
            }
            for (int t = 0; t < taps; t++) {
                cut[phase * taps + taps - 1 - t] = (float) (values[t] / sum);
            }
        }
        return cut;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - x * x))) / bessel(KAISER_BETA);
    }

    /// The modified Bessel function of order zero, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    static short saturate(float value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
