package io.roombridge.codec.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.stream.AudioReception;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveringDecoderTest {

    private static final int FRAME = 960;
    private static final int PACKETS = 500;
    private static final Format OPUS = new Format(111, Audio.of(AudioCodec.OPUS));

    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());

    /// Harmonics of a pitch that moves, in syllables of a quarter of a second, with some noise.
    private static short[] voice() {
        var random = new Random(1);
        var samples = new short[PACKETS * FRAME];
        double pitch = 120;
        double towards = 120;
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            towards = i % 9_600 == 0 ? 90 + random.nextInt(120) : towards;
            pitch += (towards - pitch) * 0.000_3;
            phase += 2 * Math.PI * pitch / 48_000;
            double sum = 0;
            for (int k = 1; k < 20; k++) {
                sum += Math.sin(k * phase) * (Math.exp(-Math.pow((k * pitch - 500) / 600, 2))
                        + 0.3 * Math.exp(-Math.pow((k * pitch - 1_500) / 500, 2)));
            }
            double syllable = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i % 12_000) / 12_000);
            samples[i] = (short) Math.clamp(Math.round(4_000 * syllable * sum + random.nextGaussian() * 20), -30_000,
                    30_000);
        }
        return samples;
    }

    private List<byte[]> coded(short[] samples, int bitsPerSecond) {
        var packets = new ArrayList<byte[]>();
        try (var encoder = codecs.encoder(AudioCodec.OPUS, bitsPerSecond)) {
            for (int i = 0; i < PACKETS; i++) {
                var payload = encoder.encode(new Samples(samples, i * FRAME, FRAME, 48_000));
                var octets = new byte[payload.remaining()];
                payload.get(octets);
                packets.add(octets);
            }
        }
        return packets;
    }

    private static IntPredicate fifth() {
        var random = new Random(3);
        var lost = new boolean[PACKETS];
        for (int i = 10; i < PACKETS - 1; i++) {
            lost[i] = random.nextInt(5) == 0;
        }
        return i -> lost[i];
    }

    private static short[] decoded(AudioDecoder decoder, List<byte[]> packets, IntPredicate lost, boolean recovering) {
        var all = new short[packets.size() * FRAME];
        for (int i = 0; i < packets.size(); i++) {
            boolean repeated = recovering && i + 1 < packets.size() && !lost.test(i + 1);
            var samples = !lost.test(i) ? decoder.decode(ByteBuffer.wrap(packets.get(i)))
                    : repeated ? decoder.recover(ByteBuffer.wrap(packets.get(i + 1))) : decoder.conceal();
            assertThat(samples.length()).isEqualTo(FRAME);
            System.arraycopy(samples.data(), samples.offset(), all, i * FRAME, FRAME);
        }
        return all;
    }

    /// Decibels.
    private static double nearness(short[] wanted, short[] got, int from) {
        double signal = 0;
        double error = 0;
        for (int i = from; i < wanted.length; i++) {
            signal += (double) wanted[i] * wanted[i];
            error += Math.pow(wanted[i] - got[i], 2);
        }
        return 10 * Math.log10(signal / Math.max(error, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {24_000, 32_000, 64_000})
    void aFifthOfThePacketsLostSoundsNearerToTheOriginalThanConcealed(int bitsPerSecond) {
        var packets = coded(voice(), bitsPerSecond);
        try (var whole = codecs.decoder(AudioCodec.OPUS); var concealing = codecs.decoder(AudioCodec.OPUS);
                var recovering = codecs.decoder(AudioCodec.OPUS)) {
            var wanted = decoded(whole, packets, _ -> false, false);
            double concealed = nearness(wanted, decoded(concealing, packets, fifth(), false), 0);
            double recovered = nearness(wanted, decoded(recovering, packets, fifth(), true), 0);

            assertThat(recovered).as("concealed: %.1f dB", concealed).isGreaterThan(concealed + 3);
        }
    }

    @Test
    void fiveSecondsAfterALossItSoundsAsIfNoneHadBeen() {
        var packets = coded(voice(), 32_000);
        try (var whole = codecs.decoder(AudioCodec.OPUS); var recovering = codecs.decoder(AudioCodec.OPUS)) {
            var wanted = decoded(whole, packets, _ -> false, false);
            var got = decoded(recovering, packets, i -> i == 100, true);

            assertThat(nearness(wanted, got, 360 * FRAME)).isGreaterThan(25);
        }
    }

    /// Packets that are lost in a stream are recovered there, the last of several in a row too.
    @Test
    void aReceptionRecoversWhatTheNextPacketRepeats() throws MalformedPacket {
        var packets = coded(voice(), 32_000);
        var heard = new ArrayList<short[]>();
        var reception = new AudioReception(codecs, samples -> heard.add(samples.copy()));
        long now = 0;
        for (int i = 0; i < 100; i++) {
            now += 20_000_000;
            if (i < 50 || i > 51) {
                var datagram = ByteBuffer.allocate(RtpPacket.HEADER + packets.get(i).length);
                RtpPacket.putHeader(datagram, false, 111, i, FRAME * i, 7);
                var packet = new RtpPacket();
                packet.wrap(datagram.put(packets.get(i)).flip());
                reception.packet(packet, OPUS, now);
            }
            reception.tick(now);
        }
        reception.tick(now + 1_000_000_000);
        reception.close();

        assertThat(heard).hasSize(100);
        try (var alike = codecs.decoder(AudioCodec.OPUS)) {
            var wanted = decoded(alike, packets.subList(0, 100), i -> i == 50 || i == 51, true);
            assertThat(heard.get(51)).isEqualTo(Arrays.copyOfRange(wanted, 51 * FRAME, 52 * FRAME));
        }
    }

    /// First octets of packets (RFC 6716 §3.1): configuration, channels, how many frames; then flags of the SILK layer.
    @ParameterizedTest
    @CsvSource({
        "48 40 00, true",           // SILK wide 20 ms: silent, repeats
        "48 c0 00, true",           // active, repeats
        "48 80 00, false",          // active
        "78 40 00, true",           // hybrid full 20 ms
        "50 20 00, true",           // SILK wide 40 ms: two flags of activity first
        "50 40 00, false",
        "58 10 00, true",           // 60 ms: three
        "4c 10 00, true",           // two channels: the second one repeats
        "4c 80 00, false",
        "49 40 00, true",           // two frames of one length
        "4a 01 40 00, true",        // of lengths of their own
        "4a fc 00 40 00, true",     // 252 and more
        "4b 41 40 00, false",       // any number: not looked into
        "f8 40 00, false",          // CELT
        "48, false",
        "4a fc 00, false"})
    void tellsWhatIsRepeated(String octets, boolean repeated) {
        var packet = ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(octets));

        assertThat(Redundancy.isIn(packet)).isEqualTo(repeated);
    }

    /// Whatever comes, it answers with as much sound as is permitted, soon, and hears the next good packet.
    @Test
    void noPayloadDoesHarm() {
        var packets = coded(voice(), 32_000);
        var random = new Random(5);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            try (var decoder = codecs.decoder(AudioCodec.OPUS)) {
                for (int i = 0; i < 3_000; i++) {
                    var octets = spoiled(packets.get(random.nextInt(PACKETS)), random);
                    var samples = i % 3 == 0 ? decoder.recover(ByteBuffer.wrap(octets))
                            : decoder.decode(ByteBuffer.wrap(octets));
                    assertThat(samples.milliseconds()).isBetween(1.0, (double) AudioDecoder.MAX_MILLISECONDS);
                }
                assertThat(decoder.decode(ByteBuffer.wrap(packets.getFirst())).length()).isEqualTo(FRAME);
            }
        });
    }

    private static byte[] spoiled(byte[] packet, Random random) {
        if (random.nextInt(4) == 0) {
            var octets = new byte[1 + random.nextInt(200)];
            random.nextBytes(octets);
            return octets;
        }
        var octets = Arrays.copyOf(packet, 1 + random.nextInt(packet.length + 10));
        for (int i = random.nextInt(8); i > 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        }
        return octets;
    }
}
