package io.roombridge.codec;

import io.roombridge.media.PictureSize;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Where pictures get their memory, and bring it back to when the last reader closes them. Once warm nothing is
/// allocated: memory comes back with the [Canvas] and the [Picture] that belong to it, so a picture must not be touched
/// by whoever has closed it.
///
/// A picture that nobody closes is no leak: the garbage collector frees its memory, the pool merely misses it. So no
/// reader can ever touch memory that is gone.
public final class PicturePool {

    /// Rows begin at multiples of this and behind each plane there is as much again, as vector code likes it.
    static final int ALIGNMENT = 64;

    private static final int KEPT_PER_SIZE = 8;
    private static final int KEPT_SIZES = 64;

    private static final class Shelf {
        private final int width;
        private final int height;
        private final Planes[] planes = new Planes[KEPT_PER_SIZE];
        private int count;

        private Shelf(int width, int height) {
            this.width = width;
            this.height = height;
        }

        private synchronized Planes take() {
            return count == 0 ? null : planes[--count];
        }

        private synchronized void give(Planes back) {
            if (count < KEPT_PER_SIZE) {
                planes[count++] = back;
            }
        }
    }

    private volatile Shelf[] shelves = {};

    /// Blank paper of an even size; its content is undefined.
    public Canvas canvas(int width, int height) {
        var shelf = shelf(width, height);
        var planes = shelf == null ? null : shelf.take();
        return (planes == null ? allocate(width, height) : planes).canvas().open();
    }

    void giveBack(Planes planes) {
        var size = planes.size();
        var shelf = shelf(size.width(), size.height());
        (shelf == null ? build(size.width(), size.height()) : shelf).give(planes);
    }

    private Shelf shelf(int width, int height) {
        for (var shelf : shelves) {
            if (shelf.width == width && shelf.height == height) {
                return shelf;
            }
        }
        return null;
    }

    private synchronized Shelf build(int width, int height) {
        var there = shelf(width, height);
        if (there != null) {
            return there;
        }
        var before = shelves.length == KEPT_SIZES ? new Shelf[0] : shelves;
        var more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = new Shelf(width, height);
        shelves = more;
        return more[before.length];
    }

    private Planes allocate(int width, int height) {
        if (width < 2 || height < 2 || width > Picture.MAX_SIDE || height > Picture.MAX_SIDE
                || ((width | height) & 1) != 0) {
            throw new IllegalArgumentException("picture size is even and 2.." + Picture.MAX_SIDE + ": " + width + "x"
                    + height);
        }
        int lumaStride = aligned(width);
        int chromaStride = aligned(width / 2);
        long luma = (long) lumaStride * height;
        long chroma = (long) chromaStride * (height / 2);
        var arena = Arena.ofAuto();
        return new Planes(this, new PictureSize(width, height), lumaStride, chromaStride,
                new MemorySegment[] {plane(arena, luma), plane(arena, chroma), plane(arena, chroma)});
    }

    private static MemorySegment plane(Arena arena, long octets) {
        return arena.allocate(octets + ALIGNMENT, ALIGNMENT);
    }

    private static int aligned(int width) {
        return (width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
