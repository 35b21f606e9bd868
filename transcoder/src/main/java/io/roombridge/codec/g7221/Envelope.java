package io.roombridge.codec.g7221;

/// How loud each region is: its deviation as an index, a step of 3.01 dB each; the first as it is, the others as
/// the difference from the one before (G.722.1 §3).
final class Envelope {

    private static final int LOWEST = -8;
    private static final int HIGHEST = 31;
    private static final int FIRST_BITS = 5;
    private static final int LARGEST_FALL = 12;
    private static final int LARGEST_RISE = 11;
    private static final int CODES = 13;
    private static final PrefixCode[] CODE = new PrefixCode[CODES];

    static {
        for (int i = 0; i < CODES; i++) {
            CODE[i] = PrefixCode.named("envelope " + (i + 1));
        }
    }

    private final int[] index;
    private final double unit;

    Envelope(Layout layout) {
        this.index = new int[layout.regions()];
        this.unit = layout.unit();
    }

    int regions() {
        return index.length;
    }

    int index(int region) {
        return index[region];
    }

    double deviation(int region) {
        return unit * Math.pow(2, (index[region] + 2) / 2.0);
    }

    /// Takes the deviations of these coefficients, as far as they can be said: valleys are raised so far that the peak
    /// after them can be reached.
    void measure(double[] coefficients) {
        for (int region = 0; region < index.length; region++) {
            index[region] = index(coefficients, region * Layout.REGION);
        }
        for (int region = index.length - 2; region >= 0; region--) {
            index[region] = Math.max(index[region], index[region + 1] - LARGEST_RISE);
        }
        index[0] = Math.clamp(index[0], 1, HIGHEST);
        for (int region = 1; region < index.length; region++) {
            index[region] = Math.max(Math.clamp(index[region], LOWEST, HIGHEST), index[region - 1] - LARGEST_FALL);
        }
    }

    private int index(double[] coefficients, int from) {
        double power = 0;
        for (int i = from; i < from + Layout.REGION; i++) {
            power += coefficients[i] * coefficients[i];
        }
        double octaves = Math.log(Math.max(power / Layout.REGION / (unit * unit), 1e-9)) / Math.log(2);
        return (int) Math.floor(octaves - 2 + 0.5);
    }

    /// How many bits [#write] takes.
    int bits() {
        int bits = FIRST_BITS;
        for (int region = 1; region < index.length; region++) {
            bits += code(region).length(step(region));
        }
        return bits;
    }

    void write(FrameWriter bits) {
        bits.put(index[0], FIRST_BITS);
        for (int region = 1; region < index.length; region++) {
            code(region).write(step(region), bits);
        }
    }

    /// False when it is none: an index is out of range or the frame ends.
    boolean read(FrameReader bits) {
        index[0] = bits.bits(FIRST_BITS);
        for (int region = 1; region < index.length; region++) {
            int step = code(region).read(bits);
            index[region] = index[region - 1] + step - LARGEST_FALL;
            if (step < 0 || index[region] < LOWEST || index[region] > HIGHEST) {
                return false;
            }
        }
        return true;
    }

    private int step(int region) {
        return index[region] - index[region - 1] + LARGEST_FALL;
    }

    private static PrefixCode code(int region) {
        return CODE[Math.min(region, CODES) - 1];
    }
}
