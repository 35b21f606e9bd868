package io.roombridge.codec;

import io.roombridge.media.PictureSize;
import java.lang.foreign.MemorySegment;

/// The memory of one picture, for whoever holds it at the moment, and the two ways to look at it: to draw and to read.
final class Planes {

    private final PicturePool pool;
    private final PictureSize size;
    private final Area area;
    private final int lumaStride;
    private final int chromaStride;
    private final MemorySegment y;
    private final MemorySegment u;
    private final MemorySegment v;
    private final Canvas canvas = new Canvas(this);
    private final Picture picture;

    Planes(PicturePool pool, PictureSize size, int lumaStride, int chromaStride, MemorySegment[] planes) {
        this.pool = pool;
        this.size = size;
        this.area = new Area(0, 0, size.width(), size.height());
        this.lumaStride = lumaStride;
        this.chromaStride = chromaStride;
        this.y = planes[0];
        this.u = planes[1];
        this.v = planes[2];
        this.picture = new Picture(this);
    }

    PicturePool pool() {
        return pool;
    }

    PictureSize size() {
        return size;
    }

    Area area() {
        return area;
    }

    int lumaStride() {
        return lumaStride;
    }

    int chromaStride() {
        return chromaStride;
    }

    MemorySegment y() {
        return y;
    }

    MemorySegment u() {
        return u;
    }

    MemorySegment v() {
        return v;
    }

    Canvas canvas() {
        return canvas;
    }

    Picture picture() {
        return picture;
    }
}
