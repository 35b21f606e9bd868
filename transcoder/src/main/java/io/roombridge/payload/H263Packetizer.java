package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.263 into RTP (RFC 2190): cut before groups of blocks where they fit (mode A, §5.1), so the encoder had better
/// write group headers, and else between macroblocks, wherever in an octet that is (mode B, §5.2).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |F|P|SBIT |EBIT | SRC |I|U|S|A|R      |DBQ| TRB |    TR         |   mode A, F=0
///
/// |F|P|SBIT |EBIT | SRC | QUANT   |  GOBN   |   MBA           |R  |   mode B, F=1
/// |I|U|S|A| HMV1        | VMV1        | HMV2        | VMV2        |
/// ```
///
/// What is longer than a packet and cannot be read is cut at octets, with the header of where it began: who has all
/// packets puts the same together.
final class H263Packetizer implements Packetizer {

    private static final int MODE_A = 4;
    private static final int MODE_B = 8;
    private static final int F = 1 << 31;
    private static final int SOURCE_FORMAT = 7 << 21;

    private final int limit;
    private final ByteBuffer payload;

    public H263Packetizer(int limit) {
        this.limit = limit;
        this.payload = ByteBuffer.allocate(limit);
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        var picture = units.getFirst();
        var cuts = H263Syntax.cuts(picture);
        var end = new Cut(8L * picture.remaining(), 0);
        int fields = fields(picture);
        var from = new Cut(0, 0);
        int index = 0;
        while (from.bit() < end.bit()) {
            int room = limit - (from.atGroup() ? MODE_A : MODE_B);
            int behind = from.behind(cuts, index, end, room);
            var to = behind < cuts.size() ? cuts.get(behind) : end;
            if (from.octetsTo(to) > room) {
                to = new Cut((from.bit() / 8 + room) * 8, from.state());
                behind = index - 1;
            }
            next.accept(payload(picture, from, to.bit(), fields), to == end);
            from = to;
            index = behind + 1;
        }
    }

    private ByteBuffer payload(ByteBuffer picture, Cut from, long to, int fields) {
        int sbit = (int) (from.bit() & 7);
        int ebit = (int) (-to & 7);
        int first = (int) (from.bit() >> 3);
        int count = (int) ((to + 7) / 8) - first;
        int ends = sbit << 27 | ebit << 24;
        payload.clear();
        if (from.atGroup()) {
            payload.putInt(ends | fields);
        } else {
            payload.putInt(F | ends | fields & SOURCE_FORMAT | (int) (from.state() >> 32)).putInt((int) from.state());
        }
        return payload.put(picture.slice(picture.position() + first, count)).flip();
    }

    /// The fields mode A repeats from the picture header (H.263 §5.1.3 PTYPE: source format, picture type, options).
    /// ```
    /// picture:  PSC 22 | TR 8 | PTYPE: 1 0 split camera freeze | SRC 3 | I U S A | …
    /// ```
    private static int fields(ByteBuffer picture) {
        var bits = new PictureBits(picture);
        bits.skip(22 + 8 + 5);
        return bits.read(3) << 21 | bits.read(4) << 17;
    }
}
