package io.roombridge.codec;

import io.roombridge.media.PictureSize;

/// Scales pictures. It remembers what it set up for the sizes it has seen; one thread at a time.
public interface Scaler extends AutoCloseable {

    /// Scales the part `from` of a picture into the part `to` of a canvas.
    void scale(Picture source, Area from, Canvas target, Area to);

    /// The whole picture at another size; yours to close.
    default Picture scale(Picture source, PictureSize size, PicturePool pool) {
        var canvas = pool.canvas(size.width(), size.height());
        scale(source, source.area(), canvas, canvas.area());
        return canvas.publish();
    }

    @Override
    void close();
}
