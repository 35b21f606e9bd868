package io.roombridge.room;

/// When the beats of a clock are due. Each is reckoned from the first, so that none is lost to rounding or to a late
/// thread; after a stall a few are caught up and the rest is left out. Pure: time is an argument, in nanoseconds.
final class Beats {

    private static final long SECOND = 1_000_000_000;
    private static final int MOST_BEHIND = 5;

    private final long start;
    private final int perSecond;
    private long next;

    Beats(long start, int perSecond) {
        this.start = start;
        this.perSecond = perSecond;
    }

    /// When a beat is due; the first is number 0.
    long due(long number) {
        return start + number / perSecond * SECOND + number % perSecond * SECOND / perSecond;
    }

    /// How long it is until the next beat; none when it is due.
    long left(long now) {
        return Math.max(0, due(next) - now);
    }

    /// The number of the beat that is due.
    long take(long now) {
        if (due(next + MOST_BEHIND) < now) {
            next = (now - start) / SECOND * perSecond + (now - start) % SECOND * perSecond / SECOND;
        }
        return next++;
    }
}
