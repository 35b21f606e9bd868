package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Packets that others made: they become pictures, and what we make of the pictures becomes the same again.
class VectorTest {

    private static final H264 H264_ANY = H264.of(H264.Profile.BASELINE, 30, 1);

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("h264-mode0-h323plus", H264_ANY, new H264Depacketizer(), new H264Packetizer(0, 1_400), 2,
                        PictureSize.HD1080),
                Arguments.of("h264-mode1-ffmpeg", H264_ANY, new H264Depacketizer(), new H264Packetizer(1, 400), 3,
                        PictureSize.QCIF),
                Arguments.of("h264-main-ffmpeg", H264.of(H264.Profile.MAIN, 30, 1), new H264Depacketizer(),
                        new H264Packetizer(1, 400), 3, PictureSize.QCIF),
                Arguments.of("h264-high-ffmpeg", H264.of(H264.Profile.HIGH, 30, 1), new H264Depacketizer(),
                        new H264Packetizer(1, 400), 3, PictureSize.QCIF),
                Arguments.of("h263-rfc2190-ffmpeg", new H263(1, 1, 0, false, 0), new H263Depacketizer(),
                        new H263Packetizer(600), 3, PictureSize.QCIF),
                Arguments.of("h263-mode-b-ffmpeg", new H263(1, 1, 1, false, 0), new H263Depacketizer(),
                        new H263Packetizer(400), 2, PictureSize.CIF4),
                Arguments.of("h263-rfc4629-ffmpeg", new H263(1, 1, 0, true, 0), new H263PlusDepacketizer(),
                        new H263PlusPacketizer(300), 3, PictureSize.QCIF),
                Arguments.of("h261-ffmpeg", new H261(1, 1, 0), new H261Depacketizer(), new H261Packetizer(500), 3,
                        PictureSize.QCIF),
                Arguments.of("vp8-ffmpeg", new Vp8(0, 0, 0), new Vp8Depacketizer(), new Vp8Packetizer(300, 5), 3,
                        PictureSize.QCIF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void decodesAndIsCutAndPutTogetherAgain(String name, Capability.Video codec, Depacketizer depacketizer,
            Packetizer packetizer, int pictures, PictureSize size) throws IOException, MalformedPacket {
        var units = new ArrayList<ByteBuffer>();
        var told = new ArrayList<PictureSize>();
        for (var packet : Vectors.packets(name)) {
            Optional.ofNullable(PictureCoding.of(codec).size(RtpPacket.parse(packet))).ifPresent(told::add);
            depacketizer.accept(RtpPacket.parse(packet), unit -> {
                assertThat(unit.whole()).isTrue();
                units.add(ByteBuffer.allocateDirect(unit.data().remaining()).put(unit.data()).flip());
            });
        }
        assertThat(units).hasSize(pictures);
        assertThat(told).isNotEmpty().containsOnly(size);

        int decoded = 0;
        try (var decoder = new FfmpegCodecs(new PicturePool()).decoder(codec)) {
            for (var unit : units) {
                for (var picture : decoder.decode(unit.duplicate())) {
                    assertThat(picture.size()).isEqualTo(size);
                    picture.close();
                    decoded++;
                }
            }
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
        assertThat(decoded).isEqualTo(pictures);

        var again = new ArrayList<String>();
        int[] sequence = {Vectors.packets(name).size() + sequenceOf(Vectors.packets(name).getFirst())};
        for (int i = 0; i < units.size(); i++) {
            int timestamp = i * 9_000;
            var unit = units.get(i);
            packetizer.packetize(codec instanceof H264 ? new AnnexB().cut(unit) : List.of(unit), (payload, last) -> {
                var octets = new byte[payload.remaining()];
                payload.get(octets);
                depacketizer.accept(parsed(sequence[0]++ & 0xffff, timestamp, last, octets),
                        it -> again.add(Octets.hex(it.data())));
            });
        }
        assertThat(again).isEqualTo(units.stream().map(Octets::hex).toList());
    }

    private static int sequenceOf(ByteBuffer packet) {
        return Short.toUnsignedInt(packet.getShort(2));
    }

    private static RtpPacket parsed(int sequence, int timestamp, boolean marker, byte[] payload) {
        try {
            return RtpPacket.parse(Octets.packet(sequence, timestamp, marker, payload));
        } catch (MalformedPacket malformed) {
            throw new AssertionError(malformed);
        }
    }
}
