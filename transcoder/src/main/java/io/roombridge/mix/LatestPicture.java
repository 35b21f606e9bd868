package io.roombridge.mix;

import io.roombridge.codec.Picture;

/// The latest picture of somebody, so that there always is something to show: put in by whoever decodes, looked at by
/// every composer that shows them. Any thread may use it.
public final class LatestPicture implements AutoCloseable {

    private Picture picture;
    private boolean closed;

    /// A newer one; it is retained here, the caller still closes theirs.
    public synchronized void show(Picture next) {
        if (closed) {
            return;
        }
        next.retain();
        forget();
        picture = next;
    }

    /// There is none any more.
    public synchronized void forget() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }

    /// Retained for the caller, since a newer one may take its place at any time; null when there is none.
    public synchronized Picture current() {
        return picture == null ? null : picture.retain();
    }

    /// They have left: what is still decoded of them is not kept.
    @Override
    public synchronized void close() {
        forget();
        closed = true;
    }
}
