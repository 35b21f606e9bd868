package io.roombridge.per;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Reads the fields of an aligned PER encoding, bit by bit (X.691 §11). Nothing is read or allocated beyond what is
/// there.
final class BitReader {

    private static final int MAX_DEPTH = 128;
    private static final byte[] NONE = {};

    private final byte[] data;
    private int position;
    private int end;
    private int depth;

    BitReader(byte[] data) {
        if (data.length > 1 << 24) {
            throw new IllegalArgumentException("no message has " + data.length + " octets");
        }
        this.data = data;
        this.end = data.length * 8;
    }

    private BitReader(byte[] data, int depth) {
        this(data);
        this.depth = depth;
    }

    MalformedPer malformed(String what) {
        return new MalformedPer(what, position >>> 3);
    }

    /// Called at the start of whatever may contain itself.
    void enter() throws MalformedPer {
        if (++depth > MAX_DEPTH) {
            throw malformed("nested too deep");
        }
    }

    void leave() {
        depth--;
    }

    int remaining() {
        return end - position;
    }

    private void need(int bits) throws MalformedPer {
        if (bits > end - position) {
            throw malformed("ends too early");
        }
    }

    boolean bit() throws MalformedPer {
        need(1);
        boolean bit = (data[position >>> 3] & 0x80 >> (position & 7)) != 0;
        position++;
        return bit;
    }

    /// An unsigned field of up to 64 bits.
    long bits(int count) throws MalformedPer {
        need(count);
        long value = 0;
        int left = count;
        while (left > 0) {
            int offset = position & 7;
            int take = Math.min(8 - offset, left);
            int octet = data[position >>> 3] & 0xff;
            value = value << take | octet >> 8 - offset - take & (1 << take) - 1;
            position += take;
            left -= take;
        }
        return value;
    }

    void align() throws MalformedPer {
        need(-position & 7);
        position = position + 7 & ~7;
    }

    /// Octets from an octet boundary on; none need no boundary.
    byte[] octets(int count) throws MalformedPer {
        if (count == 0) {
            return NONE;
        }
        align();
        if (count > end - position >>> 3) {
            throw malformed("ends too early");
        }
        int from = position >>> 3;
        position += count * 8;
        return Arrays.copyOfRange(data, from, from + count);
    }

    /// A bit field of any length, as octets filled up with zero bits.
    byte[] bitField(int count) throws MalformedPer {
        need(count);
        var field = new byte[count + 7 >>> 3];
        for (int i = 0; i < field.length; i++) {
            int take = Math.min(8, count - i * 8);
            field[i] = (byte) (bits(take) << 8 - take);
        }
        return field;
    }

    /// A general length determinant (X.691 §11.9.3.5–8): below 0, its complement is the length of a fragment that
    /// another one follows.
    int length() throws MalformedPer {
        align();
        int first = (int) bits(8);
        if (first < 0x80) {
            return first;
        }
        if (first < 0xc0) {
            return (first & 0x3f) << 8 | (int) bits(8);
        }
        int blocks = first & 0x3f;
        if (blocks < 1 || blocks > 4) {
            throw malformed("a fragment of " + blocks + " blocks");
        }
        return ~(blocks << 14);
    }

    /// A length determinant and that many octets.
    byte[] countedOctets() throws MalformedPer {
        int length = length();
        if (length >= 0) {
            return octets(length);
        }
        var all = new ByteArrayOutputStream();
        while (length < 0) {
            all.writeBytes(octets(~length));
            length = length();
        }
        all.writeBytes(octets(length));
        return all.toByteArray();
    }

    /// A normally small non-negative whole number (X.691 §11.6).
    int small() throws MalformedPer {
        if (!bit()) {
            return (int) bits(6);
        }
        var octets = countedOctets();
        int value = 0;
        for (byte octet : octets) {
            if (value > 0xffff) {
                throw malformed("an index too large");
            }
            value = value << 8 | octet & 0xff;
        }
        return value;
    }

    /// A normally small length (X.691 §11.9.3.4).
    int smallLength() throws MalformedPer {
        if (!bit()) {
            return (int) bits(6) + 1;
        }
        int length = length();
        if (length < 0) {
            throw malformed("more additions than any type has");
        }
        return length;
    }

    /// The value in an open type (X.691 §11.2). What its type leaves unread is skipped.
    Object open(Shape shape) throws MalformedPer {
        int length = length();
        if (length < 0) {
            position -= 8;
            return shape.read(new BitReader(countedOctets(), depth));
        }
        if (length > end - position >>> 3) {
            throw malformed("ends too early");
        }
        int outer = end;
        end = position + length * 8;
        int next = end;
        Object value = shape.read(this);
        end = outer;
        position = next;
        return value;
    }
}
