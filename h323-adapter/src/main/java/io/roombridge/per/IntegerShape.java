package io.roombridge.per;

/// INTEGER (X.691 §13). A lower bound of `Long.MIN_VALUE` or an upper bound of `Long.MAX_VALUE` stands for none.
///
/// @param bits the width of a bit field for ranges up to 255 values; 8 and 16 lie on octet boundaries for ranges up to
///             64 K; [#LONG] for wider ranges; [#UNBOUNDED] when a bound is missing
record IntegerShape(long min, long max, int bits, boolean extensible, boolean small) implements Shape {

    private static final int LONG = -1;
    private static final int UNBOUNDED = -2;

    /// `small`: the Java type is `int`.
    static IntegerShape of(long min, long max, boolean extensible, boolean small) {
        if (min > max) {
            throw new IllegalArgumentException("no integer lies in " + min + ".." + max);
        }
        boolean bounded = min != Long.MIN_VALUE && max != Long.MAX_VALUE;
        long span = max - min;
        int bits = !bounded ? UNBOUNDED
                : Long.compareUnsigned(span, 0xffff) > 0 ? LONG
                : span > 0xff ? 16
                : 64 - Long.numberOfLeadingZeros(span);
        return new IntegerShape(min, max, bits, extensible, small);
    }

    @Override
    public Object read(BitReader in) throws MalformedPer {
        long number = number(in);
        return small ? (Object) (int) number : (Object) number;
    }

    long number(BitReader in) throws MalformedPer {
        if (extensible && in.bit()) {
            return signed(in, in.countedOctets());
        }
        if (bits == UNBOUNDED) {
            var octets = in.countedOctets();
            return min == Long.MIN_VALUE ? signed(in, octets) : offset(in, unsigned(in, octets));
        }
        if (bits == LONG) {
            int count = (int) in.bits(lengthBits()) + 1;
            return offset(in, unsigned(in, in.octets(count)));
        }
        if (max - min >= 0xff) {
            in.align();
        }
        return offset(in, in.bits(bits));
    }

    private long offset(BitReader in, long distance) throws MalformedPer {
        if (Long.compareUnsigned(distance, max - min) > 0) {
            throw in.malformed(Long.toUnsignedString(distance) + " above " + min + " is more than " + max);
        }
        return min + distance;
    }

    private static long unsigned(BitReader in, byte[] octets) throws MalformedPer {
        if (octets.length == 0 || octets.length > 8) {
            throw in.malformed("an integer of " + octets.length + " octets");
        }
        long value = 0;
        for (byte octet : octets) {
            value = value << 8 | octet & 0xff;
        }
        return value;
    }

    private static long signed(BitReader in, byte[] octets) throws MalformedPer {
        long value = unsigned(in, octets);
        int spare = 64 - octets.length * 8;
        return value << spare >> spare;
    }

    @Override
    public void write(BitWriter out, Object value) {
        long number = ((Number) value).longValue();
        boolean inside = number >= min && number <= max;
        if (extensible) {
            out.bit(!inside);
        }
        if (!inside) {
            if (!extensible) {
                throw new IllegalArgumentException(number + " is not in " + min + ".." + max);
            }
            counted(out, number, signedOctets(number));
        } else if (bits == UNBOUNDED) {
            boolean free = min == Long.MIN_VALUE;
            long distance = free ? number : number - min;
            counted(out, distance, free ? signedOctets(number) : unsignedOctets(distance));
        } else if (bits == LONG) {
            int count = unsignedOctets(number - min);
            out.bits(count - 1, lengthBits());
            out.align();
            out.bits(number - min, count * 8);
        } else {
            if (max - min >= 0xff) {
                out.align();
            }
            out.bits(number - min, bits);
        }
    }

    /// The width of the length of a wide range: it counts from 1 to what the span needs (X.691 §13.2.6).
    private int lengthBits() {
        return 32 - Integer.numberOfLeadingZeros(unsignedOctets(max - min) - 1);
    }

    private static void counted(BitWriter out, long value, int octets) {
        out.length(octets);
        out.bits(value, octets * 8);
    }

    private static int unsignedOctets(long value) {
        return Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
    }

    private static int signedOctets(long value) {
        return (72 - Long.numberOfLeadingZeros(value ^ value >> 63)) / 8;
    }
}
