package io.roombridge.per;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// BIT STRING (X.691 §16).
record BitsShape(Bounds size) implements Shape {

    @Override
    public Object read(BitReader in) throws MalformedPer {
        if (size.bounded()) {
            int length = size.read(in);
            if (length > 0 && !(size.fixed() && length <= 16)) {
                in.align();
            }
            return new Bits(Octets.wrap(in.bitField(length)), length);
        }
        var all = new ByteArrayOutputStream();
        int total = 0;
        int length = in.length();
        while (length < 0) {
            all.writeBytes(in.bitField(~length));
            total += ~length;
            length = in.length();
        }
        all.writeBytes(in.bitField(length));
        size.check(in, total + length);
        return new Bits(Octets.wrap(all.toByteArray()), total + length);
    }

    @Override
    public void write(BitWriter out, Object value) {
        var bits = (Bits) value;
        size.check(bits.length(), "BIT STRING");
        var field = bits.octets().array();
        if (size.bounded()) {
            size.write(out, bits.length());
            if (bits.length() > 0 && !(size.fixed() && bits.length() <= 16)) {
                out.align();
            }
            out.bitField(field, bits.length());
            return;
        }
        int from = 0;
        int count;
        do {
            count = out.length(bits.length() - from);
            out.bitField(Arrays.copyOfRange(field, from / 8, (from + count + 7) / 8), count);
            from += count;
        } while (count >= BitWriter.FRAGMENT);
    }
}
