package io.roombridge.lab.endpoint;

import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Plays a WAV, AIFF or AU file of PCM round and round, 20 ms at a time.
final class SoundFile {

    private static final int BEATS = 50;
    private static final int LARGEST = 256 << 20;

    private final short[] samples;
    private final int rate;
    private final Resampler resampler;
    private int position;

    /// @param sampleRate  of what is played; the file may have another
    /// @throws IOException when the file is no such sound, or too long to be kept in memory
    SoundFile(Path file, int sampleRate) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            var format = in.getFormat();
            rate = (int) format.getSampleRate();
            if (rate < 8_000 || rate % BEATS != 0) {
                throw new IOException(file + " has " + rate + " samples a second, which do not come in beats of 20 ms");
            }
            int channels = format.getChannels();
            var pcm = new AudioFormat(Encoding.PCM_SIGNED, rate, 16, channels, 2 * channels, rate, false);
            var octets = AudioSystem.getAudioInputStream(pcm, in).readNBytes(LARGEST);
            samples = mono(ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN), channels);
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException(file + " is no sound that can be played: " + e.getMessage());
        }
        if (samples.length < rate / BEATS || samples.length >= LARGEST / 2) {
            throw new IOException(file + " is too short or too long to be played");
        }
        resampler = new Resampler(rate, sampleRate);
    }

    private static short[] mono(ByteBuffer octets, int channels) {
        var mono = new short[octets.remaining() / (2 * channels)];
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += octets.getShort();
            }
            mono[i] = (short) (sum / channels);
        }
        return mono;
    }

    /// The next 20 ms; a view that is good until it is asked again.
    Samples next() {
        int beat = rate / BEATS;
        if (position + beat > samples.length) {
            position = 0;
        }
        var next = new Samples(samples, position, beat, rate);
        position += beat;
        return resampler.resample(next);
    }
}
