package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bits that say where something begins or ends, set as some systems set them: timestamp and sequence leave no doubt.
class HintsTest {

    private static final int LIMIT = 100;
    private static final int PICTURES = 20;

    /// A payload as it is cut, before its bits are spoilt.
    private record Piece(int picture, boolean last, byte[] payload) {}

    /// Says where markers are set.
    private interface Markers {
        boolean on(Piece piece, int place);
    }

    private static final Map<String, Markers> MARKERS = Map.of(
            "on every packet", (_, _) -> true,
            "on none", (_, _) -> false,
            "on the first packet only", (_, place) -> place == 0,
            "on every other packet", (_, place) -> place % 2 == 0,
            "on the first and the last", (piece, place) -> place == 0 || piece.last(),
            "on some pictures", (piece, _) -> piece.last() && piece.picture() % 3 == 0,
            "where it belongs", (piece, _) -> piece.last());

    private record Codec(Packetizer packetizer, Supplier<Depacketizer> depacketizer, List<List<ByteBuffer>> pictures) {}

    private static Map<String, Codec> codecs() {
        return Map.of(
                "H.264 mode 0", new Codec(new H264Packetizer(0, LIMIT), H264Depacketizer::new, h264(60)),
                "H.264 mode 1", new Codec(new H264Packetizer(1, LIMIT), H264Depacketizer::new, h264(350)),
                "H.263", new Codec(new H263Packetizer(LIMIT), H263Depacketizer::new, h263()),
                "H.263+", new Codec(new H263PlusPacketizer(LIMIT), H263PlusDepacketizer::new, h263()),
                "VP8", new Codec(new Vp8Packetizer(LIMIT, 0), Vp8Depacketizer::new, plain()));
    }

    static Stream<Arguments> codecsAndMarkers() {
        return codecs().keySet().stream().flatMap(codec -> MARKERS.keySet().stream()
                .map(markers -> Arguments.of(codec, markers)));
    }

    /// Four slices a picture, of which the first alone begins with macroblock 0.
    private static List<List<ByteBuffer>> h264(int size) {
        var random = new Random(7);
        var pictures = new ArrayList<List<ByteBuffer>>();
        for (int i = 0; i < PICTURES; i++) {
            var slices = new ArrayList<ByteBuffer>();
            for (int slice = 0; slice < 4; slice++) {
                var octets = new byte[size + random.nextInt(20)];
                for (int at = 2; at < octets.length; at++) {
                    octets[at] = (byte) (2 + random.nextInt(100));
                }
                octets[0] = (byte) (i == 0 ? 0x65 : 0x61);
                octets[1] = (byte) (slice == 0 ? 0x88 : 0x28);
                slices.add(ByteBuffer.wrap(octets));
            }
            pictures.add(slices);
        }
        return pictures;
    }

    private static List<List<ByteBuffer>> h263() {
        var random = new Random(7);
        var pictures = new ArrayList<List<ByteBuffer>>();
        for (int i = 0; i < PICTURES; i++) {
            var octets = ByteBuffer.allocate(360);
            for (int group = 0; group < 4; group++) {
                octets.put(new byte[] {0, 0, (byte) (group == 0 ? 0x80 : 0x84)});
                for (int at = 3; at < 90; at++) {
                    octets.put((byte) (2 + random.nextInt(100)));
                }
            }
            pictures.add(List.of(octets.flip()));
        }
        return pictures;
    }

    private static List<List<ByteBuffer>> plain() {
        var random = new Random(7);
        var pictures = new ArrayList<List<ByteBuffer>>();
        for (int i = 0; i < PICTURES; i++) {
            var octets = new byte[390];
            random.nextBytes(octets);
            pictures.add(List.of(ByteBuffer.wrap(octets)));
        }
        return pictures;
    }

    private static List<Piece> cut(Codec codec) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < codec.pictures().size(); i++) {
            int picture = i;
            codec.packetizer().packetize(codec.pictures().get(i), (payload, last) -> {
                var octets = new byte[payload.remaining()];
                payload.get(octets);
                pieces.add(new Piece(picture, last, octets));
            });
        }
        return pieces;
    }

    /// By timestamp, what came out of it last and whole, as hex.
    private static Map<Integer, String> together(Codec codec, List<Piece> pieces, Markers markers) {
        var depacketizer = codec.depacketizer().get();
        var whole = new HashMap<Integer, String>();
        int place = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            place = i > 0 && pieces.get(i - 1).picture() == piece.picture() ? place + 1 : 0;
            depacketizer.accept(packet(i, piece, markers.on(piece, place)), unit -> {
                if (unit.whole()) {
                    whole.put(unit.timestamp() / 3_000, Octets.hex(unit.data()));
                }
            });
        }
        return whole;
    }

    private static RtpPacket packet(int number, Piece piece, boolean marker) {
        try {
            return RtpPacket.parse(Octets.packet(number, 3_000 * piece.picture(), marker, piece.payload()));
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The last picture may wait for the next, and the first may pay for what is learned.
    private static void allButFirstAndLast(Codec codec, List<Piece> pieces, Markers markers) {
        var expected = together(codec, cut(codec), MARKERS.get("where it belongs"));
        assertThat(expected).hasSize(PICTURES);
        var got = together(codec, pieces, markers);
        for (int i = 2; i < PICTURES - 1; i++) {
            assertThat(got.get(i)).as("picture " + i).isEqualTo(expected.get(i));
        }
    }

    @ParameterizedTest(name = "{0}, markers {1}")
    @MethodSource("codecsAndMarkers")
    void picturesEndByTimestampWhateverTheMarkersSay(String codec, String markers) {
        var tried = codecs().get(codec);
        allButFirstAndLast(tried, cut(tried), MARKERS.get(markers));
    }

    private static final Map<String, UnaryOperator<List<Piece>>> FRAGMENTS = Map.of(
            "no end bit", pieces -> spoil(pieces, (_, _, payload) -> payload[1] &= (byte) ~0x40),
            "an end bit too early as well", pieces -> spoil(pieces, (it, at, payload) ->
                    payload[1] |= (byte) (ends(it, at + 1) ? 0x40 : 0)),
            "an end bit on each", pieces -> spoil(pieces, (_, _, payload) -> payload[1] |= 0x40),
            "a start bit on each", pieces -> spoil(pieces, (_, _, payload) -> payload[1] |= (byte) 0x80),
            "neither bit", pieces -> spoil(pieces, (_, _, payload) -> payload[1] &= 0x3f),
            "no start bit", pieces -> spoil(pieces, (_, _, payload) -> payload[1] &= 0x7f));

    static Stream<String> fragments() {
        return FRAGMENTS.keySet().stream();
    }

    private interface Spoil {
        void on(List<Piece> all, int at, byte[] payload);
    }

    private static boolean ends(List<Piece> all, int at) {
        return at < all.size() && isFragment(all.get(at)) && (all.get(at).payload()[1] & 0x40) != 0;
    }

    private static boolean isFragment(Piece piece) {
        return (piece.payload()[0] & 0x1f) == 28;
    }

    private static List<Piece> spoil(List<Piece> pieces, Spoil how) {
        var spoilt = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var payload = pieces.get(i).payload().clone();
            if (isFragment(pieces.get(i))) {
                how.on(pieces, i, payload);
            }
            spoilt.add(new Piece(pieces.get(i).picture(), pieces.get(i).last(), payload));
        }
        return spoilt;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fragments")
    void fragmentsArePutTogetherWhateverTheirBitsSay(String bits) {
        // where units follow each other without any bit nobody can tell them apart
        boolean one = bits.equals("neither bit") || bits.equals("no start bit");
        var pictures = one ? h264(350).stream().map(slices -> List.of(slices.getFirst())).toList() : h264(350);
        var codec = new Codec(new H264Packetizer(1, LIMIT), H264Depacketizer::new, pictures);

        allButFirstAndLast(codec, FRAGMENTS.get(bits).apply(cut(codec)), MARKERS.get("where it belongs"));
    }

    @Test
    void ofVp8NoPictureNeedsTheBitThatSaysItBegins() {
        var codec = codecs().get("VP8");
        var pieces = cut(codec).stream().map(piece -> {
            var payload = piece.payload().clone();
            payload[0] &= (byte) ~0x10;
            return new Piece(piece.picture(), piece.last(), payload);
        }).toList();

        allButFirstAndLast(codec, pieces, MARKERS.get("where it belongs"));
    }

    @Test
    void aFragmentBehindALossIsLeftOutAllTheSame() {
        var codec = codecs().get("H.264 mode 1");
        var pieces = cut(codec);
        var depacketizer = new H264Depacketizer();
        var units = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i % 7 != 3) {
                depacketizer.accept(packet(i, pieces.get(i), false), unit ->
                        new AnnexB().cut(unit.data()).forEach(it -> units.add(Octets.hex(it))));
            }
        }

        var sent = codec.pictures().stream().flatMap(List::stream).map(Octets::hex).toList();
        assertThat(units).isNotEmpty();
        assertThat(sent).containsAll(units);
    }

    /// Slices with their heads: the first macroblock, type 7, parameter set 0, and the picture's number in four bits.
    private static List<List<ByteBuffer>> headed(int size) {
        var random = new Random(11);
        var pictures = new ArrayList<List<ByteBuffer>>();
        for (int i = 0; i < PICTURES; i++) {
            var slices = new ArrayList<ByteBuffer>();
            for (int slice = 0; slice < 4; slice++) {
                var octets = new byte[size + random.nextInt(20)];
                random.nextBytes(octets);
                octets[0] = (byte) (i == 0 ? 0x65 : 0x61);
                var head = exponential(99 * slice) + exponential(7) + exponential(0)
                        + "%4s".formatted(Integer.toBinaryString(i % 16)).replace(' ', '0') + "10110111";
                for (int at = 0; at + 8 <= head.length(); at += 8) {
                    octets[1 + at / 8] = (byte) Integer.parseInt(head.substring(at, at + 8), 2);
                }
                slices.add(ByteBuffer.wrap(octets));
            }
            pictures.add(slices);
        }
        return pictures;
    }

    private static String exponential(int value) {
        var digits = Integer.toBinaryString(value + 1);
        return "0".repeat(digits.length() - 1) + digits;
    }

    private static byte[] both(byte[] fragment) {
        var payload = fragment.clone();
        payload[1] |= (byte) 0xc0;
        return payload;
    }

    private static void comesOutWhole(Codec codec, List<Piece> pieces) {
        var expected = together(codec, cut(codec), MARKERS.get("where it belongs"));
        assertThat(expected).hasSize(PICTURES);
        assertThat(together(codec, pieces, MARKERS.get("where it belongs"))).isEqualTo(expected);
    }

    @Test
    void everyFragmentOfH264SaysThatItBeginsAndEndsAUnit() {
        var codec = new Codec(new H264Packetizer(1, LIMIT), H264Depacketizer::new, headed(350));
        comesOutWhole(codec, cut(codec).stream().map(piece -> new Piece(piece.picture(), piece.last(),
                (piece.payload()[0] & 0x1f) == 28 ? both(piece.payload()) : piece.payload())).toList());
    }

    @Test
    void everyUnitOfH264IsOneFragmentThatSaysThatItBeginsAndEnds() {
        var codec = new Codec(new H264Packetizer(1, LIMIT), H264Depacketizer::new, headed(60));
        comesOutWhole(codec, cut(codec).stream().map(piece -> new Piece(piece.picture(), piece.last(),
                inOneFragment(piece.payload()))).toList());
    }

    private static byte[] inOneFragment(byte[] unit) {
        var payload = ByteBuffer.allocate(unit.length + 1);
        payload.put((byte) (unit[0] & 0xe0 | 28)).put((byte) (0xc0 | unit[0] & 0x1f)).put(unit, 1, unit.length - 1);
        return payload.array();
    }
}
