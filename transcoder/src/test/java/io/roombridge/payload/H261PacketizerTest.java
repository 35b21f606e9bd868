package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.H261;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class H261PacketizerTest {

    private static final int LIMIT = 300;

    /// Hard pictures of a real encoder: intra first, then predicted with motion, quantizer changes and all.
    private static List<ByteBuffer> pictures(int count) {
        var pool = new PicturePool();
        var random = new Random(7);
        var pictures = new ArrayList<ByteBuffer>();
        try (var encoder = new FfmpegCodecs(pool)
                .encoder(new VideoEncoder.Settings(new H261(1, 1, 0), PictureSize.CIF, 15, 600_000, 0))) {
            for (int i = 0; i < count; i++) {
                var canvas = pool.canvas(352, 288);
                canvas.fill(canvas.area(), Colour.BLACK);
                for (int j = 0; j < 60; j++) {
                    var colour = new Colour(16 + random.nextInt(200), 60 + random.nextInt(120), 60
                            + random.nextInt(120));
                    canvas.fill(Area.even((j * 37 + i * 3) % 320, j * 53 % 260, 12 + j % 20, 8 + j % 16), colour);
                }
                try (var picture = canvas.publish()) {
                    for (var unit : encoder.encode(picture, i * 6_000L, i == 10).units()) {
                        pictures.add(ByteBuffer.allocate(unit.remaining()).put(unit.duplicate()).flip());
                    }
                }
            }
        }
        return pictures;
    }

    @Test
    void everyMacroblockIsUnderstood() {
        for (var picture : pictures(20)) {
            var cuts = H261Syntax.cuts(picture);

            assertThat(cuts.stream().filter(Cut::atGroup)).hasSize(11);
            for (int i = 1; i < cuts.size(); i++) {
                assertThat(cuts.get(i).bit()).isGreaterThan(cuts.get(i - 1).bit());
            }
        }
    }

    @Test
    void packetsFitAndComeOutAsThePicturesTheyWere() throws MalformedPacket {
        var packetizer = new H261Packetizer(LIMIT);
        var depacketizer = new H261Depacketizer();
        var sent = pictures(20);
        var received = new ArrayList<String>();
        int[] sequence = {0};
        int[] inside = {0};
        for (int i = 0; i < sent.size(); i++) {
            int timestamp = i * 6_000;
            packetizer.packetize(List.of(sent.get(i)), (payload, last) -> {
                assertThat(payload.remaining()).isLessThanOrEqualTo(LIMIT);
                inside[0] += (payload.getInt(0) & 0xf0_0000) != 0 ? 1 : 0;
                var octets = new byte[payload.remaining()];
                payload.get(octets);
                depacketizer.accept(parsed(sequence[0]++, timestamp, last, octets),
                        unit -> received.add(Octets.hex(unit.data())));
            });
        }

        assertThat(received).isEqualTo(sent.stream().map(Octets::hex).toList());
        assertThat(inside[0]).as("packets that begin inside a group").isGreaterThan(20);
    }

    private static RtpPacket parsed(int sequence, int timestamp, boolean marker, byte[] payload) {
        try {
            return RtpPacket.parse(Octets.packet(sequence & 0xffff, timestamp, marker, payload));
        } catch (MalformedPacket malformed) {
            throw new AssertionError(malformed);
        }
    }

    /// RFC 4587 §4.1: what a packet that begins inside a group has to say.
    @Test
    void theHeaderTellsTheStateAtTheCut() {
        var bits = "00000000000000010000" + "00000" + "000100" + "0"
                + "0000000000000001" + "0001" + "01000" + "0"
                + "1" + "000000001" + "010" + "011"           // MBA 1, inter with MC, MVD +1 -1
                + "011" + "0000001" + "01001"                  // MBA +2, intra with MQUANT 9
                + ("00010000" + "10").repeat(6)                // six blocks of DC and EOB
                + "1" + "1" + "1101" + "10" + "10";            // inter, CBP 4, one coefficient

        var cuts = H261Syntax.cuts(octets(bits));

        assertThat(cuts).containsExactly(
                new Cut(58 + 16, 1 << 20 | 0 << 15 | 8 << 10 | 1 << 5 | 0x1f),
                new Cut(58 + 16 + 75, 1 << 20 | 2 << 15 | 9 << 10));
    }

    private static ByteBuffer octets(String bits) {
        var octets = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            octets[i / 8] |= (byte) (bits.charAt(i) == '1' ? 0x80 >> i % 8 : 0);
        }
        return ByteBuffer.wrap(octets);
    }

    @Property
    void whatIsNoPictureIsSentWhole(@ForAll @Size(min = 1, max = 600) byte[] noise) {
        var sent = new ArrayList<Integer>();
        new H261Packetizer(LIMIT).packetize(List.of(ByteBuffer.wrap(noise)),
                (payload, last) -> sent.add(payload.remaining()));

        assertThat(sent).isNotEmpty();
    }
}
