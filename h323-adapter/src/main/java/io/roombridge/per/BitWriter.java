package io.roombridge.per;

import java.util.Arrays;

/// Writes the fields of an aligned PER encoding, bit by bit (X.691 §11).
final class BitWriter {

    static final int FRAGMENT = 1 << 14;

    private byte[] data = new byte[256];
    private int position;

    private void room(int bits) {
        int octets = position + bits + 7 >>> 3;
        if (octets > data.length) {
            data = Arrays.copyOf(data, Math.max(octets, data.length * 2));
        }
    }

    void bit(boolean bit) {
        room(1);
        if (bit) {
            data[position >>> 3] |= (byte) (0x80 >> (position & 7));
        }
        position++;
    }

    void bits(long value, int count) {
        room(count);
        int left = count;
        while (left > 0) {
            int offset = position & 7;
            int take = Math.min(8 - offset, left);
            int part = (int) (value >>> left - take) & (1 << take) - 1;
            data[position >>> 3] |= (byte) (part << 8 - offset - take);
            position += take;
            left -= take;
        }
    }

    void align() {
        position = position + 7 & ~7;
        room(0);
    }

    void octets(byte[] octets, int from, int count) {
        if (count == 0) {
            return;
        }
        align();
        room(count * 8);
        System.arraycopy(octets, from, data, position >>> 3, count);
        position += count * 8;
    }

    void bitField(byte[] field, int count) {
        for (int i = 0; i < field.length; i++) {
            int take = Math.min(8, count - i * 8);
            bits((field[i] & 0xff) >> 8 - take, take);
        }
    }

    /// A general length determinant for `length` below 16 K; otherwise for the first fragment. What it announced is
    /// returned; where that is less than `length`, or a whole number of fragments, more must follow (X.691 §11.9.3.8).
    int length(int length) {
        align();
        if (length < 0x80) {
            bits(length, 8);
            return length;
        }
        if (length < FRAGMENT) {
            bits(0x8000 | length, 16);
            return length;
        }
        int blocks = Math.min(4, length / FRAGMENT);
        bits(0xc0 | blocks, 8);
        return blocks * FRAGMENT;
    }

    void countedOctets(byte[] octets) {
        int from = 0;
        while (true) {
            int count = length(octets.length - from);
            octets(octets, from, count);
            from += count;
            if (count < FRAGMENT) {
                return;
            }
        }
    }

    void small(int value) {
        bit(value > 63);
        if (value <= 63) {
            bits(value, 6);
            return;
        }
        int octets = (39 - Integer.numberOfLeadingZeros(value)) / 8;
        length(octets);
        bits(value, octets * 8);
    }

    void smallLength(int length) {
        bit(length > 64);
        if (length <= 64) {
            bits(length - 1, 6);
        } else {
            length(length);
        }
    }

    /// The value in an open type (X.691 §11.2): written where it will lie, and moved when its length needs more room.
    void open(Shape shape, Object value) {
        align();
        int start = position + 8;
        bits(0, 8);
        shape.write(this, value);
        if (position == start) {
            bits(0, 8);
        }
        align();
        int length = position - start >>> 3;
        if (length < 0x80) {
            data[(start >>> 3) - 1] = (byte) length;
            return;
        }
        var content = Arrays.copyOfRange(data, start >>> 3, position >>> 3);
        Arrays.fill(data, (start >>> 3) - 1, position >>> 3, (byte) 0);
        position = start - 8;
        countedOctets(content);
    }

    /// The complete encoding: octets, one at least (X.691 §11.1).
    byte[] finish() {
        align();
        return Arrays.copyOf(data, Math.max(1, position >>> 3));
    }
}
