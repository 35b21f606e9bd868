package io.roombridge.codec;

import io.roombridge.media.PictureSize;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A picture while it is drawn, by one thread. [#publish] makes it a [Picture]; then the canvas is spent.
public final class Canvas {

    private final Planes planes;
    private boolean open;

    Canvas(Planes planes) {
        this.planes = planes;
    }

    Canvas open() {
        open = true;
        return this;
    }

    public int width() {
        return size().width();
    }

    public int height() {
        return size().height();
    }

    public PictureSize size() {
        return planes().size();
    }

    public Area area() {
        return planes().area();
    }

    /// Octets from one row of Y to the next.
    public int lumaStride() {
        return planes().lumaStride();
    }

    /// Octets from one row of U or V to the next.
    public int chromaStride() {
        return planes().chromaStride();
    }

    public MemorySegment y() {
        return planes().y();
    }

    public MemorySegment u() {
        return planes().u();
    }

    public MemorySegment v() {
        return planes().v();
    }

    public void fill(Area area, Colour colour) {
        if (!area.within(width(), height())) {
            throw new IllegalArgumentException(area + " is not within " + width() + "x" + height());
        }
        fill(y(), lumaStride(), area, 1, colour.y());
        fill(u(), chromaStride(), area, 2, colour.u());
        fill(v(), chromaStride(), area, 2, colour.v());
    }

    /// The first row point by point, the others as copies of it.
    private static void fill(MemorySegment plane, int stride, Area area, int subsampling, int value) {
        int width = area.width() / subsampling;
        long first = (long) (area.y() / subsampling) * stride + area.x() / subsampling;
        for (int column = 0; column < width; column++) {
            plane.set(ValueLayout.JAVA_BYTE, first + column, (byte) value);
        }
        for (int row = 1; row < area.bottom() / subsampling - area.y() / subsampling; row++) {
            MemorySegment.copy(plane, first, plane, first + (long) row * stride, width);
        }
    }

    /// Copies a whole picture of the same size.
    public void copy(Picture picture) {
        if (picture.width() != width() || picture.height() != height()) {
            throw new IllegalArgumentException("copy of " + picture + " onto " + width() + "x" + height());
        }
        MemorySegment.copy(picture.y(), 0, y(), 0, (long) lumaStride() * height());
        MemorySegment.copy(picture.u(), 0, u(), 0, (long) chromaStride() * (height() / 2));
        MemorySegment.copy(picture.v(), 0, v(), 0, (long) chromaStride() * (height() / 2));
    }

    /// What was drawn, for reading only, with one reader: the caller.
    public Picture publish() {
        var drawn = planes();
        open = false;
        return drawn.picture().open();
    }

    private Planes planes() {
        if (!open) {
            throw new IllegalStateException("the canvas is published");
        }
        return planes;
    }
}
