package io.roombridge.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Reads a WAV file of 16 bits linear, µ-law or A-law.
final class WaveFile {

    private static final int LONGEST_SECONDS = 30;
    private static final int SLOWEST = 8_000;
    private static final int FASTEST = 48_000;
    private static final int STEP = 50;
    private static final int BITS = 16;

    private WaveFile() {}

    /// @param name  of the file, for the message
    static Sound read(byte[] file, String name) throws InvalidPrompts {
        try (var coded = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            var format = coded.getFormat();
            int rate = (int) format.getSampleRate();
            require(format.getChannels() == 1, name, "has " + format.getChannels() + " channels, and may have one");
            require(rate >= SLOWEST && rate <= FASTEST && rate % STEP == 0, name, "has " + rate
                    + " samples a second, and may have 8000 to 48000, by steps of 50");
            var encoding = format.getEncoding();
            require(encoding == Encoding.ULAW || encoding == Encoding.ALAW || encoding == Encoding.PCM_SIGNED
                    && format.getSampleSizeInBits() == BITS, name, "is neither of 16 bits linear nor µ-law nor A-law");
            require(coded.getFrameLength() <= (long) rate * LONGEST_SECONDS, name,
                    "lasts longer than " + LONGEST_SECONDS + " seconds");
            try (var linear = AudioSystem.getAudioInputStream(new AudioFormat(rate, BITS, 1, true, false), coded)) {
                var octets = linear.readNBytes(rate * LONGEST_SECONDS * 2);
                var samples = new short[octets.length / 2];
                ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
                return new Sound(samples, rate);
            }
        } catch (UnsupportedAudioFileException | IOException | IllegalArgumentException broken) {
            throw new InvalidPrompts(name + " is no WAV file that can be played: " + broken.getMessage());
        }
    }

    private static void require(boolean right, String name, String words) throws InvalidPrompts {
        if (!right) {
            throw new InvalidPrompts(name + " " + words);
        }
    }
}
