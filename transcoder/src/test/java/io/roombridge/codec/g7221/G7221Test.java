package io.roombridge.codec.g7221;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// G.722.1 and Annex C, heard end to end. The same program was once held against the fixed point program of the
/// Recommendation: each decoded the other's frames at the other's level within 0.1 dB.
class G7221Test {

    private static final int FRAMES = 60;

    @ParameterizedTest
    @CsvSource({"16000, 24000, 60", "16000, 32000, 80", "32000, 24000, 60", "32000, 32000, 80", "32000, 48000, 120"})
    void toneSweepKeepsItsLevelAndIsMostlyItself(int rate, int bitRate, int octets) {
        for (double frequency = 100; frequency < rate * 0.43; frequency *= 1.19) {
            var sent = tone(frequency, rate);
            var encoder = G7221.encoder(rate, bitRate);
            var decoder = G7221.decoder(rate, bitRate);
            int frame = rate / 50;
            var got = new short[sent.length];
            for (int i = 0; i < FRAMES; i++) {
                var payload = encoder.encode(new Samples(sent, i * frame, frame, rate));
                assertThat(payload.remaining()).isEqualTo(octets);
                System.arraycopy(decoder.decode(payload).copy(), 0, got, i * frame, frame);
            }
            double signal = 0;
            double power = 0;
            double noise = 0;
            for (int i = 10 * frame; i < sent.length - frame; i++) {
                signal += (double) sent[i] * sent[i];
                power += (double) got[i + frame] * got[i + frame];
                noise += Math.pow(got[i + frame] - sent[i], 2);
            }
            assertThat(10 * Math.log10(power / signal)).as("level at %.0f Hz", frequency).isBetween(-1.0, 1.0);
            assertThat(10 * Math.log10(signal / noise)).as("S/N at %.0f Hz", frequency).isGreaterThan(15);
        }
    }

    /// Above seven eighths of the band nothing is sent.
    @Test
    void annexCCarriesFourteenKilohertz() {
        assertThat(level(13_500)).isGreaterThan(5_000);
        assertThat(level(15_000)).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"16000, 24000", "16000, 32000", "32000, 24000", "32000, 32000", "32000, 48000"})
    void anySoundIsCodedToFramesThatDecode(int rate, int bitRate) {
        var random = new Random(7);
        int frame = rate / 50;
        var encoder = new FrameEncoder(Layout.of(rate, bitRate));
        var decoder = new FrameDecoder(Layout.of(rate, bitRate));
        var payload = ByteBuffer.allocate(bitRate / 400);
        var sound = new short[frame];
        for (int i = 0; i < 400; i++) {
            double loudness = Math.pow(2, random.nextInt(18));
            for (int at = 0; at < frame; at++) {
                sound[at] = (short) Math.clamp((long) (random.nextGaussian() * loudness), -32_768, 32_767);
            }
            encoder.encode(Samples.of(sound, rate), 0, payload.clear());
            assertThat(decoder.decode(payload.flip(), 0, new short[frame], 0)).as("frame %d", i).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"16000, 24000", "16000, 32000", "32000, 24000", "32000, 32000", "32000, 48000"})
    void nonsenseIsSoundOrALostFrameButNeverAMistake(int rate, int bitRate) {
        var random = new Random(11);
        var decoder = G7221.decoder(rate, bitRate);
        var frame = new byte[bitRate / 400];
        for (int i = 0; i < 4_000; i++) {
            random.nextBytes(frame);
            if (i % 3 == 0) {
                Arrays.fill(frame, random.nextInt(frame.length), frame.length, (byte) -(i & 1));
            }
            assertThat(decoder.decode(ByteBuffer.wrap(frame)).length()).isEqualTo(rate / 50);
        }
    }

    @Test
    void aLostFrameSoundsLikeTheOneBeforeAndMoreAreSilence() {
        var encoder = G7221.encoder(16_000, 32_000);
        var decoder = G7221.decoder(16_000, 32_000);
        var sent = tone(440, 16_000);
        for (int i = 0; i < FRAMES; i++) {
            decoder.decode(encoder.encode(new Samples(sent, i * 320, 320, 16_000)));
        }

        assertThat(level(decoder.conceal().copy())).isGreaterThan(1_500);
        decoder.conceal();
        assertThat(level(decoder.conceal().copy())).isZero();
    }

    @Test
    void severalFramesMakeAPayloadAndAPartOfOneMakesNone() {
        var encoder = G7221.encoder(32_000, 48_000);
        var decoder = G7221.decoder(32_000, 48_000);

        var payload = encoder.encode(new Samples(tone(440, 32_000), 0, 3 * 640, 32_000));

        assertThat(payload.remaining()).isEqualTo(360);
        assertThat(decoder.decode(payload).milliseconds()).isEqualTo(60);
        assertThat(new FrameDecoder(Layout.of(32_000, 48_000))
                .decode(ByteBuffer.allocate(120), 0, new short[640], 0)).isFalse();
    }

    private static double level(double frequency) {
        var encoder = G7221.encoder(32_000, 48_000);
        var decoder = G7221.decoder(32_000, 48_000);
        var sent = tone(frequency, 32_000);
        var got = new short[0];
        for (int i = 0; i < 20; i++) {
            got = decoder.decode(encoder.encode(new Samples(sent, i * 640, 640, 32_000))).copy();
        }
        return level(got);
    }

    private static double level(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private static short[] tone(double frequency, int rate) {
        return new Tone(frequency, 8_000, rate).next(rate / 50 * FRAMES).copy();
    }
}
