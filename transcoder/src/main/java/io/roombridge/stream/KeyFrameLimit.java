package io.roombridge.stream;

/// Merges requests for a whole picture: the first passes at once, the next not before a while, and no request is
/// forgotten.
public final class KeyFrameLimit {

    private final long interval;
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

    /// True when a request is to pass now.
    public synchronized boolean due(long now) {
        if (!wanted || now < allowed) {
            return false;
        }
        wanted = false;
        allowed = now + interval;
        return true;
    }
}
