package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.261 into RTP (RFC 4587 §4.1), cut before groups of blocks, wherever in an octet they begin.
public final class H261Packetizer implements Packetizer {

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
        long end = 8L * picture.remaining();
        long at = 0;
        while (at < end) {
            long cut = cut(picture, at, end);
            next.accept(payload(picture, at, cut), cut == end);
            at = cut;
        }
    }

    /// The bit position behind the groups that fit, at least one.
    private long cut(ByteBuffer picture, long from, long end) {
        long best = end;
        boolean found = false;
        for (long start = startCode(picture, from + 16, end); start < end; start = startCode(picture, start + 16, end)) {
            if (octets(from, start) > limit - HEADER && found) {
                return best;
            }
            best = start;
            found = true;
            if (octets(from, start) > limit - HEADER) {
                return best;
            }
        }
        return octets(from, end) > limit - HEADER && found ? best : end;
    }

    private static int octets(long from, long to) {
        return (int) ((to + 7) / 8 - from / 8);
    }

    /// Fifteen zeros and a one begin a picture or a group (H.261 §4.2.1.1, §4.2.2.1).
    private static long startCode(ByteBuffer picture, long from, long end) {
        int window = -1;
        for (long bit = from; bit < end; bit++) {
            int octet = picture.get(picture.position() + (int) (bit >> 3));
            window = window << 1 | octet >> 7 - (int) (bit & 7) & 1;
            if ((window & 0xffff) == 1) {
                return bit - 15;
            }
        }
        return end;
    }

    private ByteBuffer payload(ByteBuffer picture, long from, long to) {
        int sbit = (int) (from & 7);
        int ebit = (int) (-to & 7);
        int count = octets(from, to);
        if (payload.capacity() < HEADER + count) {
            payload = ByteBuffer.allocate(2 * (HEADER + count));
        }
        payload.clear().putInt(sbit << 29 | ebit << 26 | V);
        payload.put(picture.slice(picture.position() + (int) (from >> 3), count));
        return payload.flip();
    }
}
