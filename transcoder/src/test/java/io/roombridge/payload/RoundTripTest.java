package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.Vp8;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What is cut into packets comes out the same; what loses packets never comes out as something that was not sent.
class RoundTripTest {

    private static final int LIMIT = 200;
    private static final List<Capability.Video> CODECS =
            List.of(H264.of(H264.Profile.BASELINE, 30, 1), new Vp8(0, 0, 0),
            new H263(1, 1, 0, false, 0), new H263(1, 1, 0, true, 0), new H261(1, 1, 0));

    @Property(tries = 300)
    void h264InBothModes(@ForAll("h264Pictures") List<List<ByteBuffer>> pictures, @ForAll @IntRange(max = 1) int mode) {
        var packetizer = new H264Packetizer(mode, LIMIT);
        var fitting = pictures.stream().filter(packetizer::fits).toList();

        var units = deliver(packetizer, new H264Depacketizer(), fitting, Set.of());

        assertThat(units).extracting(unit -> Octets.hex(ByteBuffer.wrap(unit)))
                .isEqualTo(fitting.stream().map(RoundTripTest::annexB).map(it -> Octets.hex(ByteBuffer.wrap(it)))
                        .toList());
    }

    @Property(tries = 300)
    void h264WithLossGivesOnlyUnitsThatWereSent(@ForAll("h264Pictures") List<List<ByteBuffer>> pictures,
            @ForAll long seed) {
        var units = deliver(new H264Packetizer(1, LIMIT), new H264Depacketizer(), pictures, lost(seed));

        var sent = new HashSet<ByteBuffer>();
        pictures.forEach(sent::addAll);
        for (var unit : units) {
            assertThat(sent).containsAll(new AnnexB().cut(ByteBuffer.wrap(unit)));
        }
    }

    @Property(tries = 300)
    void h263(@ForAll("h263Pictures") List<List<ByteBuffer>> pictures) {
        same(deliver(new H263Packetizer(LIMIT), new H263Depacketizer(), pictures, Set.of()), pictures);
    }

    @Property(tries = 300)
    void h263Plus(@ForAll("h263Pictures") List<List<ByteBuffer>> pictures) {
        same(deliver(new H263PlusPacketizer(LIMIT), new H263PlusDepacketizer(), pictures, Set.of()), pictures);
    }

    @Property(tries = 300)
    void vp8(@ForAll("plainPictures") List<List<ByteBuffer>> pictures) {
        same(deliver(new Vp8Packetizer(LIMIT, 0x7ffe), new Vp8Depacketizer(), pictures, Set.of()), pictures);
    }

    @Property(tries = 300)
    void vp8WithLossGivesOnlyWholePictures(@ForAll("plainPictures") List<List<ByteBuffer>> pictures,
            @ForAll long seed) {
        var units = deliver(new Vp8Packetizer(LIMIT, 0), new Vp8Depacketizer(), pictures, lost(seed));

        var sent = pictures.stream().map(List::getFirst).toList();
        assertThat(sent).containsAll(units.stream().map(ByteBuffer::wrap).toList());
    }

    @Property(tries = 300)
    void h263WithLossKeepsWholeGroupsBehindAPictureStart(@ForAll("h263Pictures") List<List<ByteBuffer>> pictures,
            @ForAll long seed) {
        for (var units : List.of(deliver(new H263Packetizer(LIMIT), new H263Depacketizer(), pictures, lost(seed)),
                deliver(new H263PlusPacketizer(LIMIT), new H263PlusDepacketizer(), pictures, lost(seed)))) {
            for (var unit : units) {
                assertThat(unit[0] | unit[1]).isZero();
                assertThat(unit[2] & 0xfc).isEqualTo(0x80);
            }
        }
    }

    @Property(tries = 2_000)
    void noPayloadMakesADepacketizerFail(@ForAll @Size(max = 40) byte[] payload, @ForAll boolean marker)
            throws MalformedPacket {
        for (var depacketizer : List.of(new H264Depacketizer(), new H263Depacketizer(), new H263PlusDepacketizer(),
                new H261Depacketizer(), new Vp8Depacketizer())) {
            CODECS.forEach(codec -> PictureCoding.of(codec).size(parsed(0, 0, marker, payload)));
            for (int sequence = 0; sequence < 3; sequence++) {
                var packet = RtpPacket.parse(Octets.packet(sequence * 2 / 2, sequence / 2, marker, payload));
                depacketizer.accept(packet, unit -> assertThat(unit.data().hasRemaining()).isTrue());
            }
        }
    }

    @Provide
    Arbitrary<List<List<ByteBuffer>>> h264Pictures() {
        // no octet is 0 or 1, so that no start code is emulated; types 1 to 5
        var unit = Arbitraries.bytes().between((byte) 2, (byte) 0x7f).array(byte[].class).ofMinSize(3).ofMaxSize(700)
                .map(octets -> {
                    octets[0] = (byte) (0x60 | 1 + octets[0] % 5);
                    return ByteBuffer.wrap(octets).asReadOnlyBuffer();
                });
        return unit.list().ofMinSize(1).ofMaxSize(6).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<List<ByteBuffer>>> h263Pictures() {
        var group = Arbitraries.bytes().between((byte) 1, (byte) 0x7f).array(byte[].class).ofMaxSize(190);
        var picture = Combinators.combine(Arbitraries.bytes().between((byte) 0, (byte) 3),
                group.list().ofMinSize(1).ofMaxSize(8))
                .as((number, groups) -> {
                    var out = new ByteArrayOutputStream();
                    out.writeBytes(new byte[] {0, 0, (byte) (0x80 | number)});
                    out.writeBytes(groups.getFirst());
                    for (var body : groups.subList(1, groups.size())) {
                        out.writeBytes(new byte[] {0, 0, (byte) 0x84});
                        out.writeBytes(body);
                    }
                    return List.of(ByteBuffer.wrap(out.toByteArray()));
                });
        return picture.list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<List<ByteBuffer>>> plainPictures() {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(900)
                .map(it -> List.of(ByteBuffer.wrap(it)))
                .list().ofMaxSize(6);
    }

    private static Set<Integer> lost(long seed) {
        var random = new Random(seed);
        var lost = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            if (random.nextInt(5) == 0) {
                lost.add(i);
            }
        }
        return lost;
    }

    private static void same(List<byte[]> units, List<List<ByteBuffer>> pictures) {
        assertThat(units).extracting(unit -> Octets.hex(ByteBuffer.wrap(unit)))
                .isEqualTo(pictures.stream().map(picture -> Octets.hex(picture.getFirst())).toList());
    }

    private static byte[] annexB(List<ByteBuffer> units) {
        var out = new ByteArrayOutputStream();
        for (var unit : units) {
            out.writeBytes(new byte[] {0, 0, 0, 1});
            for (int i = 0; i < unit.remaining(); i++) {
                out.write(unit.get(i));
            }
        }
        return out.toByteArray();
    }

    /// Cuts the pictures, loses what is to be lost, and puts the rest together; whole units must say so and only they.
    private static List<byte[]> deliver(Packetizer packetizer, Depacketizer depacketizer,
            List<List<ByteBuffer>> pictures, Set<Integer> lost) {
        var received = new ArrayList<byte[]>();
        int[] sequence = {65_530};
        int[] sent = {0};
        int timestamp = -3_000;
        for (var picture : pictures) {
            timestamp += 3_000;
            int when = timestamp;
            packetizer.packetize(picture, (payload, last) -> {
                assertThat(payload.remaining()).isBetween(1, LIMIT);
                var copy = new byte[payload.remaining()];
                payload.get(copy);
                int number = sequence[0]++ & 0xffff;
                if (!lost.contains(sent[0]++)) {
                    depacketizer.accept(parsed(number, when, last, copy), unit -> {
                        assertThat(lost.isEmpty() && !unit.whole()).isFalse();
                        assertThat(unit.timestamp() % 3_000).isZero();
                        var octets = new byte[unit.data().remaining()];
                        unit.data().get(octets);
                        received.add(octets);
                    });
                }
            });
        }
        return received;
    }

    private static RtpPacket parsed(int sequence, int timestamp, boolean marker, byte[] payload) {
        try {
            return RtpPacket.parse(Octets.packet(sequence, timestamp, marker, payload));
        } catch (MalformedPacket malformed) {
            throw new AssertionError(malformed);
        }
    }
}
