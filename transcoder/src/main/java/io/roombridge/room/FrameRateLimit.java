package io.roombridge.room;

/// Lets no more pictures a second through than somebody takes. One may come early by the time between two, so that none
/// is lost because it came unevenly.
final class FrameRateLimit {

    private static final int CLOCK = 90_000;

    private final int interval;
    private long next = Long.MIN_VALUE / 2;

    FrameRateLimit(int framesPerSecond) {
        this.interval = CLOCK / framesPerSecond;
    }

    /// @param timestamp  in 1/90,000 s
    boolean passes(long timestamp) {
        if (timestamp < next - interval) {
            return false;
        }
        next = Math.max(timestamp, next) + interval;
        return true;
    }
}
