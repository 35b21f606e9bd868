package io.roombridge.stream;

/// Merges requests for a whole picture: the first passes at once, the next not before a while, and no request is
/// forgotten. While we cannot keep up ourselves each waits twice as long as the one before: whole pictures are the
/// largest, and would make it worse.
public final class KeyFrameLimit {

    private static final long FIRST_GROWN = 1_000_000_000L;
    private static final long MOST_GROWN = 30_000_000_000L;
    /// How long we count as strained after we last were.
    private static final long RECOVERY = 60_000_000_000L;

    private final long interval;
    private long grown;
    private long strainedUntil;
    private long allowed = Long.MIN_VALUE;
    private boolean wanted;

    public KeyFrameLimit(long interval) {
        this.interval = interval;
    }

    public synchronized void want() {
        wanted = true;
    }

    /// No picture is needed any more.
    synchronized void satisfied() {
        wanted = false;
    }

    /// We have left out pictures that came, for want of time.
    synchronized void strained(long now) {
        if (grown == 0) {
            grown = FIRST_GROWN;
            allowed = Math.max(allowed, now + grown);
        }
        strainedUntil = now + RECOVERY;
    }

    /// True when a request is to pass now.
    public synchronized boolean due(long now) {
        if (!wanted || now < allowed) {
            return false;
        }
        wanted = false;
        if (grown > 0 && now - strainedUntil >= 0) {
            grown = 0;
        }
        grown = Math.min(MOST_GROWN, 2 * grown);
        allowed = now + Math.max(interval, grown);
        return true;
    }
}
