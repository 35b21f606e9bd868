package io.roombridge.per;

import java.util.Arrays;
import java.util.HexFormat;

/// An OCTET STRING: octets that do not change.
public final class Octets {

    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /// Hexadecimal digits, blanks between them ignored.
    public static Octets parse(String hex) {
        return wrap(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
    }

    /// Without a copy: for an array that nobody else holds.
    static Octets wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /// The octet at `index`, 0 to 255.
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The array itself, for the codec, which only reads it.
    byte[] array() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
