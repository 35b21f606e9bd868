package io.roombridge.codec.g7221;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A frame of fixed length, written bit by bit, the highest of an octet first. What does not fit is left out.
final class FrameWriter {

    private final byte[] octets;
    private int next;

    FrameWriter(int length) {
        this.octets = new byte[length];
    }

    /// Begins another frame.
    void clear() {
        Arrays.fill(octets, (byte) 0);
        next = 0;
    }

    void put(int value, int count) {
        for (int i = count - 1; i >= 0 && next < octets.length * 8; i--, next++) {
            octets[next >> 3] |= (byte) ((value >> i & 1) << (7 - (next & 7)));
        }
    }

    /// Writes ones to the end, as the receiver expects, and hands the frame over.
    void finish(ByteBuffer payload) {
        while (next < octets.length * 8) {
            put(1, 1);
        }
        payload.put(octets);
    }
}
