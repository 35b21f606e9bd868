package io.roombridge.stream;

/// How much a second, over the last few seconds. Counted by one thread; others may read a value that is a moment old.
final class Meter {

    private static final int SECONDS = 4;
    private static final long SECOND = 1_000_000_000;

    private final long[] counts = new long[SECONDS];
    private final long[] when = new long[SECONDS];
    private long total;

    void count(long amount, long now) {
        long second = now / SECOND;
        int slot = (int) (second & SECONDS - 1);
        if (when[slot] != second) {
            when[slot] = second;
            counts[slot] = 0;
        }
        counts[slot] += amount;
        total += amount;
    }

    long total() {
        return total;
    }

    /// Over the last whole seconds; the second under way is left out.
    double perSecond(long now) {
        long second = now / SECOND;
        long sum = 0;
        int whole = 0;
        for (int i = 0; i < SECONDS; i++) {
            if (when[i] < second && when[i] > second - SECONDS) {
                sum += counts[i];
                whole++;
            }
        }
        return whole == 0 ? 0 : (double) sum / whole;
    }
}
