package io.roombridge.codec;

/// A sine without seams, however it is cut into packets.
public final class Tone {

    private final int rate;
    private final double step;
    private final int amplitude;
    private double phase;

    /// @param amplitude  of its peaks, 0–32767
    public Tone(double frequency, int amplitude, int rate) {
        if (frequency <= 0 || frequency >= rate / 2.0 || amplitude < 0 || amplitude > Short.MAX_VALUE) {
            throw new IllegalArgumentException("no tone: " + frequency + " Hz, amplitude " + amplitude + " at " + rate);
        }
        this.rate = rate;
        this.step = 2 * Math.PI * frequency / rate;
        this.amplitude = amplitude;
    }

    public Samples next(int length) {
        var samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) Math.round(amplitude * Math.sin(phase));
            phase = (phase + step) % (2 * Math.PI);
        }
        return Samples.of(samples, rate);
    }
}
