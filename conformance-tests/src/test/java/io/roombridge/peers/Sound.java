package io.roombridge.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Sixteen-bit sound of one channel, and which tones are in it.
record Sound(int sampleRate, short[] samples) {

    private static final int RIFF_DATA = 0x61746164;
    private static final int THINNED = 4_000;
    private static final int PIECE = THINNED * 2 / 5;
    private static final int RIFF_FORMAT = 0x20746d66;

    static Sound read(Path wav) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
            int rate = 0;
            int channels = 1;
            for (int at = 12; at + 8 <= bytes.limit(); ) {
                int length = bytes.getInt(at + 4);
                if (bytes.getInt(at) == RIFF_FORMAT) {
                    channels = bytes.getShort(at + 10);
                    rate = bytes.getInt(at + 12);
                } else if (bytes.getInt(at) == RIFF_DATA) {
                    int left = bytes.limit() - at - 8;
                    return new Sound(rate, firstChannel(
                            bytes.slice(at + 8, length <= 0 ? left : Math.min(length, left)), channels));
                }
                at += 8 + length;
            }
            throw new AssertionError(wav + " has no sound in it");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static short[] firstChannel(ByteBuffer data, int channels) {
        var interleaved = data.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new short[interleaved.remaining() / channels];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = interleaved.get(i * channels);
        }
        return samples;
    }

    /// Writes a file with a steady tone, long enough for the longest test.
    static Path tone(Path directory, int hertz) {
        var file = directory.resolve("tone-" + hertz + ".wav");
        PeerProcess.run(directory, Duration.ofSeconds(60), List.of("sox", "-n", "-r", "48000", "-c", "1", "-b", "16",
                file.toString(), "synth", "60", "sine", Integer.toString(hertz), "gain", "-12"));
        return file;
    }

    /// The part of the sound's energy that is in a tone, 0–1, in the best of its half seconds.
    double shareOf(int hertz) {
        int window = sampleRate / 2;
        double best = 0;
        for (int from = 0; from + window <= samples.length; from += window / 2) {
            best = Math.max(best, share(from, window, hertz));
        }
        return best;
    }

    boolean has(int hertz) {
        return shareOf(hertz) > 0.1;
    }

    double seconds() {
        return (double) samples.length / sampleRate;
    }

    /// How much another sound is in this one, 0–1: of each of its pieces of 0.4 s the correlation with the place here
    /// that is most like it, on average. A jitter buffer may have drawn the pieces apart. What is above 2 kHz does not
    /// count.
    double likeness(Sound other) {
        var here = thinned();
        var there = other.thinned();
        int pieces = there.length / PIECE;
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            sum += likeness(here, Arrays.copyOfRange(there, i * PIECE, (i + 1) * PIECE));
        }
        return sum / pieces;
    }

    private static double likeness(double[] here, double[] piece) {
        double wanted = Arrays.stream(piece).map(it -> it * it).sum();
        double energy = Arrays.stream(here).limit(piece.length).map(it -> it * it).sum();
        double best = 0;
        for (int from = 0; from + piece.length < here.length; from++) {
            double product = 0;
            for (int i = 0; i < piece.length; i++) {
                product += here[from + i] * piece[i];
            }
            best = energy < 1 ? best : Math.max(best, product / Math.sqrt(energy * wanted));
            energy += here[from + piece.length] * here[from + piece.length] - here[from] * here[from];
        }
        return best;
    }

    private double[] thinned() {
        int step = sampleRate / THINNED;
        var thinned = new double[samples.length / step];
        for (int i = 0; i < thinned.length * step; i++) {
            thinned[i / step] += samples[i];
        }
        return thinned;
    }

    /// Goertzel's filter over a Hann window, against the energy of the whole window.
    private double share(int from, int count, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / sampleRate);
        double previous = 0;
        double before = 0;
        double energy = 0;
        for (int i = 0; i < count; i++) {
            double sample = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / count));
            energy += sample * sample;
            double next = sample + coefficient * previous - before;
            before = previous;
            previous = next;
        }
        double power = previous * previous + before * before - coefficient * previous * before;
        // A pure tone under a Hann window gathers a third of count·energy in its bin and its mirror together.
        return energy < count ? 0 : power / energy / (count / 3.0);
    }
}
