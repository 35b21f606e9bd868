package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_G729;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ToneDetector;
import io.roombridge.media.AudioCodec;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AudioCodecsTest {

    private static final double[] TONES = {350, 440, 620, 1_000};

    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());

    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void toneIsHeardAgainAndNoOther(AudioCodec codec) {
        try (var encoder = codecs.encoder(codec, 32_000); var decoder = codecs.decoder(codec)) {
            assertThat(encoder.sampleRate()).isEqualTo(codec.sampleRate());
            var tone = new Tone(440, 8_000, codec.sampleRate());
            var detector = new ToneDetector(codec.sampleRate(), TONES);
            for (int i = 0; i < 100; i++) {
                var decoded = decoder.decode(encoder.encode(tone.next(codec.sampleRate() / 50)));
                assertThat(decoded.milliseconds()).isEqualTo(20);
                assertThat(decoded.rate()).isEqualTo(decoder.sampleRate());
                detector.accept(decoded);
            }
            assertThat(detector.present(0.8)).containsExactly(440.0);
            assertThat(detector.latest().getFirst().amplitude()).isBetween(6_500.0, 9_500.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PCMU, 33", "PCMA, 33", "G722, 30"})
    void waveformCodecsKeepTheSignalToNoiseRatio(AudioCodec codec, double decibels) {
        try (var encoder = codecs.encoder(codec, 64_000); var decoder = codecs.decoder(codec)) {
            var tone = new Tone(440, 8_000, codec.sampleRate());
            var sent = new short[codec.sampleRate()];
            var got = new short[codec.sampleRate()];
            int packet = codec.sampleRate() / 50;
            for (int i = 0; i < 50; i++) {
                var samples = tone.next(packet);
                System.arraycopy(samples.data(), 0, sent, i * packet, packet);
                System.arraycopy(decoder.decode(encoder.encode(samples)).copy(), 0, got, i * packet, packet);
            }
            assertThat(signalToNoise(sent, got, codec == AudioCodec.G722 ? 22 : 0)).isGreaterThan(decibels);
        }
    }

    /// Over the second half, the codec's delay taken off.
    private static double signalToNoise(short[] sent, short[] got, int delay) {
        double signal = 0;
        double noise = 0;
        for (int i = sent.length / 2; i < sent.length - delay; i++) {
            signal += (double) sent[i] * sent[i];
            double error = got[i + delay] - sent[i];
            noise += error * error;
        }
        return 10 * Math.log10(signal / Math.max(noise, 1));
    }

    @ParameterizedTest
    @CsvSource({"PCMU, 160", "PCMA, 160", "G722, 160", "G729, 20", "GSM, 33", "G7221_24, 60", "G7221_32, 80",
            "G7221C_24, 60", "G7221C_32, 80", "G7221C_48, 120"})
    void payloadHasTheSizeTheProfileGives(AudioCodec codec, int octets) {
        try (var encoder = codecs.encoder(codec, 64_000)) {
            assertThat(encoder.encode(new Tone(440, 8_000, codec.sampleRate()).next(codec.sampleRate() / 50))
                    .remaining()).isEqualTo(octets);
        }
    }

    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void bridgesOneLostPacketAndFallsSilentWhenLossGoesOn(AudioCodec codec) {
        try (var encoder = codecs.encoder(codec, 32_000); var decoder = codecs.decoder(codec)) {
            var tone = new Tone(440, 8_000, codec.sampleRate());
            for (int i = 0; i < 50; i++) {
                decoder.decode(encoder.encode(tone.next(codec.sampleRate() / 50)));
            }

            var bridged = decoder.conceal();

            assertThat(bridged.milliseconds()).isEqualTo(20);
            assertThat(level(bridged)).isGreaterThan(1_500);
            for (int i = 0; i < 60; i++) {
                decoder.conceal();
            }
            assertThat(level(decoder.conceal())).isLessThan(200);
        }
    }

    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void survivesGarbage(AudioCodec codec) {
        var random = new Random(3);
        try (var decoder = codecs.decoder(codec)) {
            for (int i = 0; i < 3_000; i++) {
                var nonsense = new byte[random.nextInt(i % 100 == 0 ? 20_000 : 200)];
                random.nextBytes(nonsense);
                var decoded = decoder.decode(ByteBuffer.wrap(nonsense));
                assertThat(decoded.milliseconds()).isBetween(0.1, (double) AudioDecoder.MAX_MILLISECONDS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PCMU, 10", "PCMU, 60", "G722, 10", "G722, 30", "G729, 10", "G729, 60", "GSM, 60", "G7221_24, 40",
            "G7221C_48, 60", "OPUS, 10", "OPUS, 40", "OPUS, 60"})
    void packetsMayBeOfOtherLengths(AudioCodec codec, int milliseconds) {
        try (var encoder = codecs.encoder(codec, 32_000); var decoder = codecs.decoder(codec)) {
            var tone = new Tone(440, 8_000, codec.sampleRate());
            var detector = new ToneDetector(codec.sampleRate(), TONES);
            for (int i = 0; i < 1_500 / milliseconds; i++) {
                detector.accept(decoder.decode(encoder.encode(tone.next(codec.sampleRate() / 1_000 * milliseconds))));
            }
            assertThat(detector.present(0.8)).containsExactly(440.0);
            assertThat(detector.windows()).isBetween(14L, 15L);
        }
    }

    @Test
    void refusesSoundThatMakesNoPacket() {
        try (var opus = codecs.encoder(AudioCodec.OPUS, 32_000); var g729 = codecs.encoder(AudioCodec.G729, 0)) {
            assertThatThrownBy(() -> opus.encode(new Tone(440, 8_000, 48_000).next(480 * 3)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> opus.encode(new Tone(440, 8_000, 16_000).next(320)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> g729.encode(new Tone(440, 8_000, 8_000).next(100)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// RFC 3551 §4.5.6: a payload may end with, or be, a silence descriptor of 2 octets.
    @Test
    void answersAG729SilenceDescriptorWithComfortNoise() {
        try (var encoder = codecs.encoder(AudioCodec.G729, 0); var decoder = codecs.decoder(AudioCodec.G729)) {
            var speech = encoder.encode(new Tone(440, 8_000, 8_000).next(80));
            var both = ByteBuffer.allocate(12).put(speech).put((byte) 0x3a).put((byte) 0x50).flip();
            assertThat(decoder.decode(both).milliseconds()).isEqualTo(10);

            var noise = decoder.decode(ByteBuffer.wrap(new byte[] {0x3a, 0x50}));

            assertThat(noise.milliseconds()).isEqualTo(20);
            assertThat(level(noise)).isBetween(1.0, 30.0);
        }
    }

    /// RFC 6716 §4.2.3: a SILK frame begins with two even bits, voice activity and whether the packet before is in here
    /// once more.
    @Test
    void opusRepeatsThePacketBeforeForWhoLostIt() {
        try (var encoder = codecs.encoder(AudioCodec.OPUS, 32_000)) {
            int repeating = 0;
            for (int i = 0; i < 100; i++) {
                var payload = encoder.encode(voice(i));
                boolean silk = Byte.toUnsignedInt(payload.get(0)) >> 3 < 16;
                repeating += silk && (payload.get(1) & 0x40) != 0 ? 1 : 0;
            }
            assertThat(repeating).isGreaterThan(50);
        }
    }

    /// Restcomm's encoder understood by a decoder of others.
    @Test
    void g729IsUnderstoodByAnIndependentDecoder() {
        var independent = SoundDecoder.of(AV_CODEC_ID_G729, 8_000);
        var samples = new short[960];
        var detector = new ToneDetector(8_000, TONES);
        try (var encoder = codecs.encoder(AudioCodec.G729, 0)) {
            var tone = new Tone(440, 8_000, 8_000);
            for (int i = 0; i < 100; i++) {
                int length = independent.decode(encoder.encode(tone.next(80)), samples);
                assertThat(length).isEqualTo(80);
                detector.accept(new Samples(samples, 0, length, 8_000));
            }
        }
        independent.close();
        assertThat(detector.present(0.8)).containsExactly(440.0);
    }

    private static Samples voice(int packet) {
        var samples = new short[960];
        for (int i = 0; i < samples.length; i++) {
            double t = (packet * 960 + i) / 48_000.0;
            double envelope = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * t);
            double sum = 0;
            for (int harmonic = 1; harmonic < 20; harmonic++) {
                sum += Math.sin(2 * Math.PI * 130 * harmonic * t) / harmonic;
            }
            samples[i] = (short) (4_000 * envelope * sum);
        }
        return Samples.of(samples, 48_000);
    }

    private static double level(Samples samples) {
        double sum = 0;
        for (int i = 0; i < samples.length(); i++) {
            sum += (double) samples.at(i) * samples.at(i);
        }
        return Math.sqrt(sum / samples.length());
    }
}
