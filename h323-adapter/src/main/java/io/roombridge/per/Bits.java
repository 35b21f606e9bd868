package io.roombridge.per;

/// A BIT STRING: `length` bits, the first being the highest of the first octet; what is left of the last octet is zero.
public record Bits(Octets octets, int length) {

    public Bits {
        if (length < 0 || octets.length() != (length + 7) / 8) {
            throw new IllegalArgumentException(length + " bits are not " + octets.length() + " octets");
        }
        if (length % 8 != 0 && (octets.at(length / 8) & 0xff >> length % 8) != 0) {
            throw new IllegalArgumentException("bits set behind the end: " + octets);
        }
    }

    /// All the bits of some octets.
    public static Bits of(byte... bytes) {
        return new Bits(Octets.of(bytes), bytes.length * 8);
    }

    public boolean bit(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        return (octets.at(index / 8) & 0x80 >> index % 8) != 0;
    }
}
