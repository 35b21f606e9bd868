package io.roombridge.codec.g7221;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OctetOrderTest {

    private final OctetOrder order = new OctetOrder();

    /// Something like speech: noise of changing loudness and pitch with pauses.
    private static List<byte[]> frames(AudioCodec codec, int count) {
        var encoder = G7221.encoder(codec.sampleRate(), codec.bitRate());
        var random = new Random(5);
        var frames = new ArrayList<byte[]>();
        var sound = new short[codec.sampleRate() / 50];
        double held = 0;
        for (int i = 0; i < count; i++) {
            double loudness = i % 25 < 5 ? 2 : Math.pow(2, 6 + random.nextInt(7));
            double slowness = 0.3 + 0.6 * random.nextDouble();
            for (int at = 0; at < sound.length; at++) {
                held = slowness * held + (1 - slowness) * random.nextGaussian() * loudness;
                sound[at] = (short) Math.clamp((long) held, -32_768, 32_767);
            }
            var payload = encoder.encode(Samples.of(sound, codec.sampleRate()));
            var octets = new byte[payload.remaining()];
            payload.get(octets);
            frames.add(octets);
        }
        return frames;
    }

    private static byte[] turned(byte[] octets) {
        var copy = octets.clone();
        OctetOrder.swap(ByteBuffer.wrap(copy), 0, copy.length);
        return copy;
    }

    private byte[] received(Format format, byte[] payload) {
        try {
            var packet = RtpPacket.parse(Octets.packet(1, 0, false, payload));
            order.receive(packet, format);
            var octets = new byte[packet.payloadLength()];
            packet.copyPayload(0, octets, 0, octets.length);
            return octets;
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Format of(AudioCodec codec) {
        return new Format(115, Audio.of(codec));
    }

    @ParameterizedTest
    @EnumSource(names = {"G7221C_24", "G7221C_32", "G7221C_48"})
    void framesThatAreTurnedRoundAreKnownWithinASecondAndPutRight(AudioCodec codec) {
        var frames = frames(codec, 200);
        int known = 0;
        for (int i = 0; i < frames.size(); i++) {
            var got = received(of(codec), turned(frames.get(i)));
            known = order.isSwapped() ? known : i + 1;
            assertThat(got).isEqualTo(order.isSwapped() ? frames.get(i) : turned(frames.get(i)));
        }
        assertThat(known).isLessThan(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"G7221C_24", "G7221C_32", "G7221C_48"})
    void framesTheRightWayRoundStayAsTheyAre(AudioCodec codec) {
        for (var frame : frames(codec, 2_000)) {
            assertThat(received(of(codec), frame)).isEqualTo(frame);
        }
        assertThat(order.isSwapped()).isFalse();
    }

    /// Damage, encrypted sound, another codec under a wrong number: none of it is frames either way.
    @Test
    void nonsenseIsNotTakenForFramesTurnedRound() {
        var random = new Random(3);
        var octets = new byte[120];
        for (int i = 0; i < 20_000; i++) {
            random.nextBytes(octets);
            received(of(AudioCodec.G7221C_48), octets);
        }
        assertThat(order.isSwapped()).isFalse();
    }

    @Test
    void severalFramesInAPacketAreTurnedTogetherAndShortOnesLeftAlone() {
        var frames = frames(AudioCodec.G7221C_32, 100);
        frames.forEach(frame -> received(of(AudioCodec.G7221C_32), turned(frame)));
        var two = new byte[160];
        System.arraycopy(frames.get(1), 0, two, 0, 80);
        System.arraycopy(frames.get(2), 0, two, 80, 80);

        assertThat(received(of(AudioCodec.G7221C_32), turned(two))).isEqualTo(two);
        assertThat(received(of(AudioCodec.G7221C_32), new byte[] {1, 2, 3})).containsExactly(2, 1, 3);
    }

    @Test
    void whatIsNotAnnexCIsNotLookedAt() {
        for (var frame : frames(AudioCodec.G7221C_32, 100)) {
            received(of(AudioCodec.G7221C_32), turned(frame));
        }
        assertThat(order.isSwapped()).isTrue();
        var octets = new byte[] {1, 2, 3, 4};

        assertThat(received(of(AudioCodec.G7221_32), octets)).isEqualTo(octets);
        assertThat(received(of(AudioCodec.PCMU), octets)).isEqualTo(octets);
    }
}
