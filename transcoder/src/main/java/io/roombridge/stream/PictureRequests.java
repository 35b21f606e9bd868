package io.roombridge.stream;

/// When the peer is asked for a whole picture. Any thread may want one.
final class PictureRequests {

    private static final long INTERVAL = 700_000_000;

    private final KeyFrameLimit limit = new KeyFrameLimit(INTERVAL);
    private volatile boolean missing;
    private volatile boolean wanted;

    /// Somebody we forward to needs one: the peer is asked once.
    void ask() {
        wanted = true;
    }

    /// Our decoder needs one: the peer is asked until [#complete].
    void need() {
        missing = true;
    }

    /// A whole picture has come.
    void complete() {
        missing = false;
    }

    /// We cannot keep up with what the peer sends: it is asked more and more seldom.
    void strained(long now) {
        limit.strained(now);
    }

    /// True when the peer is to be asked now.
    boolean due(long now) {
        if (missing || wanted) {
            limit.want();
        } else {
            limit.satisfied();
        }
        boolean due = limit.due(now);
        wanted &= !due;
        return due;
    }
}
