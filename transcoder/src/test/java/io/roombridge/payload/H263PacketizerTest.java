package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.H263;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H263PacketizerTest {

    private static final int LIMIT = 300;
    private static final H263 CODEC = new H263(1, 1, 1, false, 0);

    /// Hard pictures of a real encoder: intra first, then predicted with motion, quantizer changes and all.
    ///
    /// @param group  after how many octets a group begins with a header; 0 for none
    private static List<ByteBuffer> pictures(PictureSize size, int count, int group) {
        var pool = new PicturePool();
        var random = new Random(7);
        var pictures = new ArrayList<ByteBuffer>();
        try (var encoder = new FfmpegCodecs(pool)
                .encoder(new VideoEncoder.Settings(CODEC, size, 15, 900_000, group))) {
            for (int i = 0; i < count; i++) {
                var canvas = pool.canvas(size.width(), size.height());
                canvas.fill(canvas.area(), Colour.BLACK);
                for (int j = 0; j < 60; j++) {
                    var colour = new Colour(16 + random.nextInt(200), 60 + random.nextInt(120), 60
                            + random.nextInt(120));
                    canvas.fill(Area.even((j * 37 + i * 3) % (size.width() - 32), j * 53 % (size.height() - 28),
                            12 + j % 20, 8 + j % 16), colour);
                }
                try (var picture = canvas.publish()) {
                    for (var unit : encoder.encode(picture, i * 6_000L, i == 10).units()) {
                        pictures.add(ByteBuffer.allocateDirect(unit.remaining()).put(unit.duplicate()).flip());
                    }
                }
            }
        }
        return pictures;
    }

    @Test
    void everyMacroblockIsUnderstood() {
        for (var size : List.of(PictureSize.CIF, PictureSize.CIF4)) {
            for (var picture : pictures(size, 12, 0)) {
                assertThat(H263Syntax.cuts(picture)).hasSize(size.width() * size.height() / 256 - 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void noPacketIsLargerThanTheLimitAndAllBecomeThePicturesTheyWere(int group) throws MalformedPacket {
        var packetizer = new H263Packetizer(LIMIT);
        var depacketizer = new H263Depacketizer();
        var sent = pictures(PictureSize.CIF, 12, group);
        var received = new ArrayList<ByteBuffer>();
        int[] sequence = {0};
        int[] inside = {0};
        for (int i = 0; i < sent.size(); i++) {
            int timestamp = i * 6_000;
            packetizer.packetize(List.of(sent.get(i)), (payload, last) -> {
                assertThat(payload.remaining()).isLessThanOrEqualTo(LIMIT);
                inside[0] += payload.get(0) < 0 ? 1 : 0;
                var octets = new byte[payload.remaining()];
                payload.get(octets);
                depacketizer.accept(parsed(sequence[0]++, timestamp, last, octets), unit -> received.add(ByteBuffer
                        .allocateDirect(unit.data().remaining()).put(unit.data()).flip()));
            });
        }

        assertThat(received.stream().map(Octets::hex).toList()).isEqualTo(sent.stream().map(Octets::hex).toList());
        assertThat(decoded(received)).isEqualTo(sent.size());
        assertThat(inside[0]).as("packets that begin inside a group").isGreaterThan(20);
    }

    private static int decoded(List<ByteBuffer> pictures) {
        int decoded = 0;
        try (var decoder = new FfmpegCodecs(new PicturePool()).decoder(CODEC)) {
            for (var picture : pictures) {
                for (var one : decoder.decode(picture)) {
                    one.close();
                    decoded++;
                }
            }
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
        return decoded;
    }

    /// RFC 2190 §5.2, by the second opinion of FFmpeg: QUANT, GOBN, MBA, I and the vectors of each of its cuts.
    @Test
    void theHeaderSaysWhatThatOfOthersSays() throws IOException, MalformedPacket {
        var theirs = new ArrayList<Cut>();
        var depacketizer = new H263Depacketizer();
        long[] bit = {0};
        int[] seen = new int[2];
        for (var packet : Vectors.packets("h263-mode-b-ffmpeg")) {
            var parsed = RtpPacket.parse(packet);
            boolean modeB = parsed.payloadOctet(0) >= 0x80;
            if (modeB) {
                theirs.add(new Cut(bit[0], packet.getLong(12) & 0x1f_ffff_ffff_ffffL));
                seen[0]++;
                seen[1] += (packet.getInt(16) & 0x0fff_ffff) != 0 ? 1 : 0;
            }
            int shared = (parsed.payloadOctet(0) >> 3 & 7) + (parsed.payloadOctet(0) & 7);
            bit[0] += 8L * (parsed.payloadLength() - (modeB ? 8 : 4)) - shared;
            depacketizer.accept(parsed, unit -> {
                assertThat(H263Syntax.cuts(unit.data())).containsAll(theirs);
                theirs.clear();
                bit[0] = 0;
            });
        }

        assertThat(seen[0]).as("packets in mode B").isGreaterThan(40);
        assertThat(seen[1]).as("of them with motion").isGreaterThan(5);
    }

    /// RFC 2190 §5: an octet that two packets share, each with its bits, and headers of 4, 8 and 12 octets.
    private static final List<String> FRAGMENTS = List.of("""
            04 40 00 00   mode A: F=0 P=0 SBIT=0 EBIT=4, SRC=2
            00 00 80 02   PSC, TR=0, PTYPE: 1 0
            0a a0         the last four bits belong to the next
            """, """
            a2 48 00 04   mode B: F=1 P=0 SBIT=4 EBIT=2, SRC=2 QUANT=8 GOBN=0 MBA=1
            80 00 00 00   I=1
            0b cc
            """, """
            f0 48 00 08   mode C: F=1 P=1 SBIT=6 EBIT=0
            80 00 00 00
            00 00 00 00   RR, DBQ, TRB, TR
            03 dd
            """);

    @ParameterizedTest
    @CsvSource({"-1, 00 00 80 02 0a ab cf dd", "1, 00 00 80 02 0a a0", "2, 00 00 80 02 0a ab cc"})
    void allThreeModesArePutTogetherUpToWhatIsLost(int lost, String picture) throws MalformedPacket {
        var depacketizer = new H263Depacketizer();
        var pictures = new ArrayList<String>();

        for (int i = 0; i <= FRAGMENTS.size(); i++) {
            var payload = Octets.of(i < FRAGMENTS.size() ? FRAGMENTS.get(i) : FRAGMENTS.getFirst()).array();
            if (i != lost) {
                depacketizer.accept(parsed(i, i / FRAGMENTS.size() * 3_000, i == 2, payload), unit -> {
                    assertThat(unit.whole()).isEqualTo(lost < 0);
                    pictures.add(Octets.hex(unit.data()));
                });
            }
        }

        assertThat(pictures).containsExactly(picture);
    }

    /// A group that has macroblocks no table knows: nothing says where they end.
    @Test
    void whatCannotBeReadIsCutAtOctets() {
        var group = "00 00 86 00 " + "00 1f ".repeat(400).strip();
        var picture = ByteBuffer.wrap(HexFormat.of().parseHex(("00 00 80 02 0a 04 01 " + group).replace(" ", "")));
        var whole = new ArrayList<String>();

        new H263Packetizer(LIMIT).packetize(List.of(picture), (payload, last) -> {
            assertThat(payload.remaining()).isBetween(5, LIMIT);
            assertThat(payload.getInt() & 0xff00_0000).isZero();
            whole.add(Octets.hex(payload));
        });

        assertThat(String.join(" ", whole)).isEqualTo(Octets.hex(picture));
    }

    @Property
    void noiseIsCutToTheLimitToo(@ForAll @Size(min = 1, max = 900) byte[] noise) {
        var sent = new ArrayList<Integer>();
        new H263Packetizer(LIMIT).packetize(List.of(ByteBuffer.wrap(noise)),
                (payload, last) -> sent.add(payload.remaining()));

        assertThat(sent).isNotEmpty().allMatch(it -> it <= LIMIT);
    }

    private static RtpPacket parsed(int sequence, int timestamp, boolean marker, byte[] payload) {
        try {
            return RtpPacket.parse(Octets.packet(sequence & 0xffff, timestamp, marker, payload));
        } catch (MalformedPacket malformed) {
            throw new AssertionError(malformed);
        }
    }
}
