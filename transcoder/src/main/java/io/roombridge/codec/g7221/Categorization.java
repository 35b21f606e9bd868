package io.roombridge.codec.g7221;

/// Which category each region has. Both sides work out the same row of categorizations from envelope and frame length,
/// from the one that takes the most bits down, each with one region one category coarser than the one before; a
/// frame says which of them it uses (G.722.1 §3).
final class Categorization {

    private static final int FIRST_OFFSET = -32;
    private static final int SLACK_BITS = 32;
    /// The offset is counted from this index of an envelope.
    private static final int ORIGIN = 7;

    private final Layout layout;
    private final int[] category;
    private final int[] finest;
    private final int[] coarsest;
    /// The region that goes one coarser from each categorization to the next, within twice the room needed.
    private final int[] balance;
    private int first;
    private int chosen;

    Categorization(Layout layout) {
        this.layout = layout;
        this.category = new int[layout.regions()];
        this.finest = new int[layout.regions()];
        this.coarsest = new int[layout.regions()];
        this.balance = new int[2 * layout.categorizations()];
    }

    /// Works them out and chooses the first.
    ///
    /// @param bits  that the frame has left for coefficients
    void derive(Envelope envelope, int bits) {
        int available = bits <= layout.samples() ? bits : (bits - layout.samples()) * 5 / 8 + layout.samples();
        int offset = offset(envelope, available);
        int most = 0;
        for (int region = 0; region < category.length; region++) {
            finest[region] = category(offset, envelope, region);
            coarsest[region] = finest[region];
            most += Category.of(finest[region]).expectedBits();
        }
        int fewest = most;
        first = layout.categorizations();
        int last = first;
        for (int i = 1; i < layout.categorizations(); i++) {
            if (most + fewest <= 2 * available) {
                int region = toRefine(envelope, offset);
                balance[--first] = region;
                most += gain(finest[region]--);
            } else {
                int region = toCoarsen(envelope, offset);
                balance[last++] = region;
                fewest -= gain(++coarsest[region]);
            }
        }
        System.arraycopy(finest, 0, category, 0, category.length);
        chosen = 0;
    }

    int category(int region) {
        return category[region];
    }

    int chosen() {
        return chosen;
    }

    boolean isLast() {
        return chosen == layout.categorizations() - 1;
    }

    /// Goes on to the next; the region that was changed.
    int coarser() {
        int region = balance[first + chosen++];
        category[region]++;
        return region;
    }

    /// Goes back to the one before; the region that was changed.
    int finer() {
        int region = balance[first + --chosen];
        category[region]--;
        return region;
    }

    /// The bits more of the next finer category.
    private static int gain(int category) {
        return Category.of(category - 1).expectedBits() - Category.of(category).expectedBits();
    }

    /// The lowest at which the regions are expected to fit, by halving.
    private static int offset(Envelope envelope, int available) {
        int offset = FIRST_OFFSET;
        for (int delta = -FIRST_OFFSET; delta > 0; delta /= 2) {
            int expected = 0;
            for (int region = 0; region < envelope.regions(); region++) {
                expected += Category.of(category(offset + delta, envelope, region)).expectedBits();
            }
            if (expected >= available - SLACK_BITS) {
                offset += delta;
            }
        }
        return offset;
    }

    private static int category(int offset, Envelope envelope, int region) {
        return Math.clamp(offset - envelope.index(region) + ORIGIN >> 1, 0, Category.NOISE_ONLY);
    }

    /// How much coarser than it is a region would be by the offset alone.
    private static int surplus(int offset, Envelope envelope, int region, int category) {
        return offset - envelope.index(region) + ORIGIN - 2 * category;
    }

    private int toRefine(Envelope envelope, int offset) {
        int best = 0;
        int lowest = Integer.MAX_VALUE;
        for (int region = 0; region < finest.length; region++) {
            int surplus = surplus(offset, envelope, region, finest[region]);
            if (finest[region] > 0 && surplus < lowest) {
                lowest = surplus;
                best = region;
            }
        }
        return best;
    }

    private int toCoarsen(Envelope envelope, int offset) {
        int best = 0;
        int highest = Integer.MIN_VALUE;
        for (int region = coarsest.length - 1; region >= 0; region--) {
            int surplus = surplus(offset, envelope, region, coarsest[region]);
            if (coarsest[region] < Category.NOISE_ONLY && surplus > highest) {
                highest = surplus;
                best = region;
            }
        }
        return best;
    }
}
