package io.roombridge.per;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A string of one of the known-multiplier types: so many bits per character (X.691 §30).
/// Characters of eight bits may be any octet, because senders put more than IA5 into IA5String.
final class TextShape implements Shape {

    private final Shape.Bounds size;
    private final String type;
    private final int width;
    /// The permitted characters in ascending order, where a character is encoded as its place among them; else null.
    private final char[] alphabet;
    private final boolean aligned;

    /// @param alphabet the permitted characters, or empty for all
    TextShape(String type, Shape.Bounds size, String alphabet) {
        this.type = type;
        this.size = size;
        if (alphabet.isEmpty()) {
            width = type.equals("BMPString") ? 16 : 8;
            this.alphabet = null;
        } else {
            var sorted = alphabet.toCharArray();
            Arrays.sort(sorted);
            width = powerOfTwo(32 - Integer.numberOfLeadingZeros(sorted.length - 1));
            this.alphabet = sorted[sorted.length - 1] < 1 << width ? null : sorted;
        }
        long widest = (long) size.max() * width;
        aligned = size.fixed() ? widest > 16 : widest >= 16;
    }

    private static int powerOfTwo(int bits) {
        return bits <= 1 ? bits : Integer.highestOneBit(bits - 1) << 1;
    }

    @Override
    public Object read(BitReader in) throws MalformedPer {
        var text = new StringBuilder();
        if (size.bounded()) {
            append(in, text, size.read(in));
            return text.toString();
        }
        int length = in.length();
        while (length < 0) {
            append(in, text, ~length);
            length = in.length();
        }
        append(in, text, length);
        size.check(in, text.length());
        return text.toString();
    }

    private void append(BitReader in, StringBuilder text, int length) throws MalformedPer {
        if (aligned && length > 0) {
            in.align();
        }
        if (length > in.remaining() / width) {
            throw in.malformed("ends too early");
        }
        if (width == 8 && alphabet == null && aligned) {
            text.append(new String(in.octets(length), StandardCharsets.ISO_8859_1));
            return;
        }
        text.ensureCapacity(text.length() + length);
        for (int i = 0; i < length; i++) {
            text.append(character(in));
        }
    }

    private char character(BitReader in) throws MalformedPer {
        int code = (int) in.bits(width);
        if (alphabet == null) {
            return (char) code;
        }
        if (code >= alphabet.length) {
            throw in.malformed(type + " has no character " + code);
        }
        return alphabet[code];
    }

    @Override
    public void write(BitWriter out, Object value) {
        var text = (String) value;
        size.check(text.length(), type);
        if (size.bounded()) {
            size.write(out, text.length());
            write(out, text, 0, text.length());
            return;
        }
        int from = 0;
        int count;
        do {
            count = out.length(text.length() - from);
            write(out, text, from, count);
            from += count;
        } while (count >= BitWriter.FRAGMENT);
    }

    private void write(BitWriter out, String text, int from, int count) {
        if (aligned && count > 0) {
            out.align();
        }
        for (int i = from; i < from + count; i++) {
            char character = text.charAt(i);
            int code = alphabet == null ? character : Arrays.binarySearch(alphabet, character);
            if (code < 0 || code >= 1 << width) {
                throw new IllegalArgumentException(type + " has no character '" + character + "'");
            }
            out.bits(code, width);
        }
    }
}
