package io.roombridge.payload;

import java.nio.ByteBuffer;

/// Reads bits from the left. Beyond the end there are zeros, and [#left] is negative.
final class PictureBits {

    private final ByteBuffer octets;
    private final int start;
    private final long end;
    private long position;

    PictureBits(ByteBuffer octets) {
        this.octets = octets;
        this.start = octets.position();
        this.end = 8L * octets.remaining();
    }

    long position() {
        return position;
    }

    long left() {
        return end - position;
    }

    void skip(int count) {
        position += count;
    }

    /// Up to 24 bits, without going on.
    int peek(int count) {
        int first = start + (int) (position >> 3);
        int word = 0;
        for (int i = 0; i < 4; i++) {
            word = word << 8 | (first + i < octets.limit() ? Byte.toUnsignedInt(octets.get(first + i)) : 0);
        }
        return word << (int) (position & 7) >>> 32 - count;
    }

    int read(int count) {
        int value = peek(count);
        position += count;
        return value;
    }

    /// ue(v): as many zeros as there are bits behind the one (H.264 §9.1).
    int exponential() {
        int zeros = 0;
        while (zeros < 24 && read(1) == 0) {
            zeros++;
        }
        return zeros == 24 ? 0 : (1 << zeros) - 1 + (zeros == 0 ? 0 : read(zeros));
    }
}
