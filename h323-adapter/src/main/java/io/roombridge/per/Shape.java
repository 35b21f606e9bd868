package io.roombridge.per;

/// How the values of one type lie in the encoding.
interface Shape {

    Object read(BitReader in) throws MalformedPer;

    void write(BitWriter out, Object value);

    /// A length with a size constraint: a constrained whole number when the upper bound is below 64 K (X.691 §11.9.4).
    record Bounds(int min, int max, IntegerShape number) {

        static Bounds of(int min, int max) {
            return new Bounds(min, max, max < 0x10000 ? IntegerShape.of(min, max, false, false) : null);
        }

        boolean fixed() {
            return min == max && max < 0x10000;
        }

        /// One determinant says it all; otherwise it is a general length, which may come in fragments.
        boolean bounded() {
            return number != null;
        }

        int read(BitReader in) throws MalformedPer {
            return fixed() ? min : (int) number.number(in);
        }

        void write(BitWriter out, int length) {
            if (!fixed()) {
                number.write(out, (long) length);
            }
        }

        void check(int length, String what) {
            if (length < min || length > max) {
                throw new IllegalArgumentException(what + " has a size of " + min + ".." + max + ": " + length);
            }
        }

        void check(BitReader in, int length) throws MalformedPer {
            if (length < min || length > max) {
                throw in.malformed("a size of " + length + " is not in " + min + ".." + max);
            }
        }
    }
}
