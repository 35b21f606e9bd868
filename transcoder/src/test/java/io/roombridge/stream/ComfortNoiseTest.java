package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.transport.EventLoop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sources that do not code their silence: RFC 3389 beside G.711 and G.722, Annex B of G.729.
@Timeout(30)
class ComfortNoiseTest {

    private static final int CN = 13;
    private static final long MILLISECOND = 1_000_000;
    /// -40 dBov: 327 of 32,767.
    private static final byte[] QUIET = {40};

    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());
    private final List<short[]> heard = new ArrayList<>();
    private final AudioReception reception = new AudioReception(codecs, samples -> heard.add(samples.copy()));
    private long now = 1_000 * MILLISECOND;
    private int number = 100;

    private static Format format(AudioCodec codec) {
        return new Format(codec.staticPayloadType(), Audio.of(codec));
    }

    private static ByteBuffer datagram(int type, int number, byte[] payload) {
        var octets = ByteBuffer.allocate(RtpPacket.HEADER + payload.length);
        RtpPacket.putHeader(octets, false, type, number, 160 * number, 7);
        return octets.put(payload).flip();
    }

    private static RtpPacket packet(int type, int number, byte... payload) {
        try {
            var packet = new RtpPacket();
            packet.wrap(datagram(type, number, payload));
            return packet;
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] voice(AudioCodec codec, int milliseconds) {
        var codecs = new FfmpegCodecs(new PicturePool());
        try (var encoder = codecs.encoder(codec, 64_000)) {
            var payload = encoder.encode(new Tone(440, 8_000, codec.sampleRate())
                    .next(codec.sampleRate() / 1_000 * milliseconds));
            var octets = new byte[payload.remaining()];
            payload.get(octets);
            return octets;
        }
    }

    private void talk(AudioCodec codec, int packets) {
        var voice = voice(codec, 20);
        for (int i = 0; i < packets; i++) {
            reception.packet(packet(codec.staticPayloadType(), number++, voice), format(codec), now);
            pass(20);
        }
    }

    private void pass(int milliseconds) {
        for (int i = 0; i < milliseconds; i += 10) {
            now += 10 * MILLISECOND;
            reception.tick(now);
        }
    }

    /// What is heard in so many milliseconds, all that came before played out.
    private short[] listen(int milliseconds) {
        heard.clear();
        pass(milliseconds);
        return together();
    }

    private short[] together() {
        var all = new short[heard.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : heard) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static double loudness(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    @ParameterizedTest
    @CsvSource({"PCMU", "PCMA", "G722"})
    void noiseOfTheLevelGoesOnUntilTheSourceTalksAgain(AudioCodec codec) {
        talk(codec, 10);
        reception.comfortNoise(packet(CN, number++, QUIET), now);
        pass(200);

        var noise = listen(1_000);
        assertThat(noise.length).as("as long as the time").isEqualTo(codec.sampleRate());
        assertThat(loudness(noise)).isCloseTo(327, within(20.0));

        talk(codec, 10);
        pass(300);
        assertThat(listen(1_000)).as("it talks, or is gone").isEmpty();
    }

    @Test
    void theSpectrumOfADescriptorIsLeftOutAndALaterLevelIsTaken() {
        talk(AudioCodec.PCMU, 10);
        reception.comfortNoise(packet(CN, number++, (byte) (0x80 | 40), (byte) 0x7f, (byte) 0x10), now);
        pass(200);
        assertThat(loudness(listen(1_000))).isCloseTo(327, within(20.0));

        reception.comfortNoise(packet(CN, number++, (byte) 60), now);
        pass(200);
        assertThat(loudness(listen(1_000))).isCloseTo(33, within(2.0));
    }

    @Test
    void whatIsLostInSilenceIsNotConcealed() {
        talk(AudioCodec.PCMU, 10);
        reception.comfortNoise(packet(CN, number++, QUIET), now);
        pass(300);
        number += 3;
        heard.clear();
        reception.comfortNoise(packet(CN, number++, QUIET), now);
        pass(500);

        assertThat(together().length).isEqualTo(8_000 / 2);
        assertThat(loudness(together())).isCloseTo(327, within(20.0));
    }

    @Test
    void oneDescriptorIsGoodForHalfAMinute() {
        talk(AudioCodec.PCMU, 10);
        reception.comfortNoise(packet(CN, number++, QUIET), now);
        pass(29_000);
        assertThat(listen(500)).isNotEmpty();
        pass(2_000);

        assertThat(listen(500)).isEmpty();
    }

    @Test
    void descriptorsBeforeAnyVoiceOrWithoutALevelDoNoHarm() {
        reception.comfortNoise(packet(CN, number++, QUIET), now);
        assertThat(listen(200)).isEmpty();

        talk(AudioCodec.PCMU, 10);
        reception.comfortNoise(packet(CN, number++), now);
        pass(300);
        assertThat(listen(200)).isEmpty();
    }

    @Test
    void whatWasNotAgreedOnIsDropped() {
        talk(AudioCodec.PCMU, 10);
        reception.other(packet(CN, number++, QUIET), now);
        pass(300);
        assertThat(listen(200)).isEmpty();
        talk(AudioCodec.PCMU, 5);
        pass(300);

        assertThat(loudness(heard.getLast())).as("and what follows is no loss").isGreaterThan(4_000);
        assertThat(heard).hasSize(5);
    }

    /// RFC 3551 §4.5.6: at the end of a payload, or alone. Gain 18, 40 dB: 100 of 32,767.
    @ParameterizedTest
    @CsvSource({"0", "10", "20"})
    void aDescriptorOfG729IsFollowedByItsNoise(int milliseconds) {
        talk(AudioCodec.G729, 10);
        var voice = milliseconds == 0 ? new byte[0] : voice(AudioCodec.G729, milliseconds);
        var payload = ByteBuffer.allocate(voice.length + 2).put(voice).put((byte) 0x3a).put((byte) (18 << 1)).array();
        reception.packet(packet(18, number++, payload), format(AudioCodec.G729), now);
        pass(200);

        var noise = listen(1_000);
        assertThat(noise.length).isEqualTo(8_000);
        assertThat(loudness(noise)).isCloseTo(100, within(8.0));

        reception.packet(packet(18, number++, (byte) 0x3a, (byte) 0), format(AudioCodec.G729), now);
        pass(200);
        assertThat(loudness(listen(500))).as("gain 0").isLessThan(2);

        talk(AudioCodec.G729, 10);
        pass(300);
        assertThat(listen(500)).isEmpty();
    }

    /// Of what ends where it should not, and of a descriptor in the middle, nothing is decoded.
    @ParameterizedTest
    @CsvSource({"1", "3", "9", "11", "13", "21"})
    void whatIsNeitherFramesNorADescriptorOfG729IsLost(int length) {
        try (var decoder = codecs.decoder(AudioCodec.G729)) {
            var octets = ByteBuffer.wrap(new byte[length]);

            assertThat(decoder.silenceAfter(octets)).isEqualTo(-1);
            assertThat(loudness(decoder.decode(octets).copy())).as("as after a loss").isZero();
        }
    }

    @Test
    void aStreamTellsItsReceptionWhatWasAgreedAndTakesItForASignOfLife() {
        var told = new ArrayList<String>();
        var path = new MemoryPath();
        var counted = new Reception() {
            @Override
            public void packet(RtpPacket packet, Format format, long at) {
                told.add("voice");
            }

            @Override
            public void comfortNoise(RtpPacket packet, long at) {
                told.add("noise");
            }

            @Override
            public void other(RtpPacket packet, long at) {
                told.add("other");
            }
        };
        try (var loop = new EventLoop("media-test")) {
            var stream = new LegStream(StreamId.audio(LegId.fresh(Protocol.SIP)), loop, path, _ -> { });
            stream.receiveInto(counted);
            CompletableFuture.runAsync(() -> {
                stream.connect(stream(stream.id(), OptionalInt.of(CN)));
            }, loop).join();
            hear(loop, path, now);
            long alive = stream.lastHeard();
            stream.connect(stream(stream.id(), OptionalInt.empty()));
            hear(loop, path, now + 1_000 * MILLISECOND);

            assertThat(alive).isEqualTo(now + 20 * MILLISECOND);
            assertThat(told).containsExactly("voice", "noise", "voice", "other");
            assertThat(stream.statistics(now).getFirst().lost()).isZero();
        }
    }

    private void hear(EventLoop loop, MemoryPath path, long at) {
        CompletableFuture.runAsync(() -> {
            path.receiver().rtp(datagram(0, number++, new byte[160]), at);
            path.receiver().rtp(datagram(CN, number++, QUIET), at + 20 * MILLISECOND);
        }, loop).join();
    }

    private static MediaStream stream(StreamId id, OptionalInt noise) {
        return new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                Optional.of(format(AudioCodec.PCMU)), List.of(format(AudioCodec.PCMU)), 0, 20, TelephoneEvents.NONE,
                noise, MediaStream.Feedback.NONE, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 2"})
    void aDescriptorIsForwardedToWhoTakesIt(boolean taken, int packets) {
        try (var loop = new EventLoop("media-test")) {
            var path = new MemoryPath();
            var target = new LegStream(StreamId.audio(LegId.fresh(Protocol.SIP)), loop, path, _ -> { });
            target.connect(stream(target.id(), taken ? OptionalInt.of(CN) : OptionalInt.empty()));
            var forward = new ForwardReception(target.sending());
            forward.packet(packet(0, 1, new byte[160]), format(AudioCodec.PCMU), now);
            forward.comfortNoise(packet(CN, 2, QUIET), now);
            forward.packet(packet(0, 3, new byte[160]), format(AudioCodec.PCMU), now);

            assertThat(path.sent()).hasSize(packets);
            assertThat(path.sent().getLast() - path.sent().getFirst() & 0xffff).as("no hole").isEqualTo(packets - 1);
        }
    }
}
