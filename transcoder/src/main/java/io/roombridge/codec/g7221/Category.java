package io.roombridge.codec.g7221;

/// How finely a region is coded, 0 the finest: its coefficients, in units of the region's deviation, are quantized with
/// one step size, and a vector of them is one symbol of a prefix code, followed by the signs (scalar quantized vector
/// Huffman coding, G.722.1 §3). The last, 7, sends nothing and is heard as noise.
final class Category {

    static final int NOISE_ONLY = 7;

    private static final Category[] ALL = {
        new Category(0, 2, 52, 0.30, 0, 0.392, 0.761, 1.120, 1.477, 1.832, 2.183, 2.541, 2.893, 3.245, 3.598, 3.942,
                4.288, 4.724),
        new Category(1, 2, 47, 0.33, 0, 0.544, 1.060, 1.563, 2.068, 2.571, 3.072, 3.562, 4.070, 4.620),
        new Category(2, 2, 43, 0.36, 0, 0.746, 1.464, 2.180, 2.882, 3.584, 4.316),
        new Category(3, 4, 37, 0.39, 0, 1.006, 2.000, 2.993, 3.985),
        new Category(4, 4, 29, 0.42, 0, 1.321, 2.703, 3.983),
        new Category(5, 5, 22, 0.45, 0.176777, 1.657, 3.491),
        new Category(6, 5, 16, 0.50, 0.25, 1.964),
        new Category(NOISE_ONLY, 1, 0, 0.50, 0.707107)};

    private final int dimension;
    private final int expectedBits;
    private final double stepsPerDeviation;
    private final double rounding;
    private final double noise;
    private final double[] levels;
    private final PrefixCode code;
    /// By vector: the one coded in its place, and how many signs that has.
    private final int[] coded;
    private final int[] signs;

    private Category(int number, int dimension, int expectedBits, double rounding, double noise, double... levels) {
        this.dimension = dimension;
        this.expectedBits = expectedBits;
        this.stepsPerDeviation = Math.pow(2, (3 - number) / 2.0);
        this.rounding = rounding;
        this.noise = noise;
        this.levels = levels;
        this.code = PrefixCode.named("category " + number);
        this.coded = new int[(int) Math.pow(levels.length + 1, dimension)];
        this.signs = new int[coded.length];
        for (int vector = 0; vector < coded.length && code != null; vector++) {
            coded[vector] = coded(vector);
            signs[vector] = signs(vector);
        }
    }

    /// None is finer than the first or coarser than the last.
    static Category of(int number) {
        return ALL[Math.clamp(number, 0, NOISE_ONLY)];
    }

    /// Of a region, on average.
    int expectedBits() {
        return expectedBits;
    }

    /// What is heard where nothing was sent, in deviations.
    double noise() {
        return noise;
    }

    /// The bits of a region, which begins at `from`.
    int count(double[] coefficients, int from, double deviation) {
        int bits = 0;
        for (int at = from; code != null && at < from + Layout.REGION; at += dimension) {
            int vector = vector(coefficients, at, deviation);
            bits += code.length(coded[vector]) + signs[vector];
        }
        return bits;
    }

    void write(double[] coefficients, int from, double deviation, FrameWriter bits) {
        for (int at = from; code != null && at < from + Layout.REGION; at += dimension) {
            int vector = coded[vector(coefficients, at, deviation)];
            code.write(vector, bits);
            for (int i = 0; i < dimension; i++) {
                if (level(vector, i) != 0) {
                    bits.put(coefficients[at + i] > 0 ? 1 : 0, 1);
                }
            }
        }
    }

    /// Reads a region; false when the frame ends within it.
    boolean read(FrameReader bits, double deviation, double[] coefficients, int from) {
        for (int at = from; at < from + Layout.REGION; at += dimension) {
            int vector = code.read(bits);
            if (vector < 0 || bits.left() < signs[vector]) {
                return false;
            }
            for (int i = 0; i < dimension; i++) {
                int level = level(vector, i);
                double value = level == 0 ? 0 : levels[level - 1] * deviation;
                coefficients[at + i] = level == 0 || bits.bit() == 1 ? value : -value;
            }
        }
        return true;
    }

    private int vector(double[] coefficients, int at, double deviation) {
        double scale = stepsPerDeviation / deviation;
        int vector = 0;
        for (int i = 0; i < dimension; i++) {
            int level = (int) Math.min(Math.abs(coefficients[at + i]) * scale + rounding, levels.length);
            vector = vector * (levels.length + 1) + level;
        }
        return vector;
    }

    /// Some vectors have no word, because their power cannot be that of a region; when a region is louder than the
    /// envelope can say, its largest coefficients give way.
    private int coded(int vector) {
        int tamed = vector;
        while (!code.has(tamed)) {
            int largest = 0;
            for (int i = 0; i < dimension; i++) {
                largest = Math.max(largest, level(tamed, i));
            }
            int lower = 0;
            for (int i = 0; i < dimension; i++) {
                int level = level(tamed, i);
                lower = lower * (levels.length + 1) + (level == largest ? level - 1 : level);
            }
            tamed = lower;
        }
        return tamed;
    }

    private int signs(int vector) {
        int signs = 0;
        for (int i = 0; i < dimension; i++) {
            signs += level(vector, i) != 0 ? 1 : 0;
        }
        return signs;
    }

    private int level(int vector, int element) {
        int rest = vector;
        for (int i = dimension - 1; i > element; i--) {
            rest /= levels.length + 1;
        }
        return rest % (levels.length + 1);
    }
}
