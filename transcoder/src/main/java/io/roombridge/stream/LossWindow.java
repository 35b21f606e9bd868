package io.roombridge.stream;

/// How much of what should have come was lost over the last [#SECONDS] seconds. Noted by one thread; any may ask.
final class LossWindow {

    static final int SECONDS = 10;

    private static final long SECOND = 1_000_000_000;
    private static final int SIZE = SECONDS + 1;

    private final long[] expected = new long[SIZE];
    private final long[] lost = new long[SIZE];
    private long latest = Long.MIN_VALUE / 2;
    private int noted;
    private volatile double fraction;

    /// Takes down once a second how it stands; a count below the one before is a new source's.
    ///
    /// @param allExpected  packets since the source began
    /// @param allLost      of them
    void note(long allExpected, long allLost, long now) {
        long second = now / SECOND;
        if (second <= latest) {
            return;
        }
        if (second - latest > SECONDS || noted > 0 && allExpected < expected[(noted - 1) % SIZE]) {
            noted = 0;
        }
        latest = second;
        int slot = noted++ % SIZE;
        expected[slot] = allExpected;
        lost[slot] = allLost;
        int oldest = Math.max(0, noted - SIZE) % SIZE;
        long due = allExpected - expected[oldest];
        fraction = due <= 0 ? 0 : Math.clamp((double) (allLost - lost[oldest]) / due, 0, 1);
    }

    /// 0–1; 0 when nothing was due.
    double fraction() {
        return fraction;
    }
}
