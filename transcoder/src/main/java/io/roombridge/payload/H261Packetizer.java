package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.261 into RTP (RFC 4587 §4.1): cut before groups of blocks where they fit and else between macroblocks, wherever
/// in an octet that is, so that every packet can be decoded by itself.
final class H261Packetizer implements Packetizer {

    private static final int HEADER = 4;
    private static final int V = 1 << 24;

    private final int limit;
    private ByteBuffer payload = ByteBuffer.allocate(4_096);

    public H261Packetizer(int limit) {
        this.limit = limit;
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        var picture = units.getFirst();
        var cuts = H261Syntax.cuts(picture);
        var end = new Cut(8L * picture.remaining(), 0);
        var from = new Cut(0, 0);
        int index = 0;
        while (from.bit() < end.bit()) {
            int behind = from.behind(cuts, index, end, limit - HEADER);
            var to = behind < cuts.size() ? cuts.get(behind) : end;
            next.accept(payload(picture, from, to.bit()), to == end);
            from = to;
            index = behind + 1;
        }
    }

    private ByteBuffer payload(ByteBuffer picture, Cut from, long to) {
        int sbit = (int) (from.bit() & 7);
        int ebit = (int) (-to & 7);
        int first = (int) (from.bit() >> 3);
        int count = (int) ((to + 7) / 8) - first;
        if (payload.capacity() < HEADER + count) {
            payload = ByteBuffer.allocate(2 * (HEADER + count));
        }
        payload.clear().putInt(sbit << 29 | ebit << 26 | V | (int) from.state());
        return payload.put(picture.slice(picture.position() + first, count)).flip();
    }
}
