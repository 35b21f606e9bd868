package io.roombridge.codec.g7221;

import java.nio.ByteBuffer;

/// The bits of a frame, the highest of an octet first.
final class FrameReader {

    private ByteBuffer octets;
    private int next;
    private int end;

    /// Begins a frame.
    void read(ByteBuffer payload, int from, int length) {
        octets = payload;
        next = from * 8;
        end = next + length * 8;
    }

    int left() {
        return end - next;
    }

    /// What is beyond the end reads as 0.
    int bit() {
        if (next >= end) {
            return 0;
        }
        int bit = octets.get(next >> 3) >> (7 - (next & 7)) & 1;
        next++;
        return bit;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }
}
