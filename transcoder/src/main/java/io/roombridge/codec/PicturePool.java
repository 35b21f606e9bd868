package io.roombridge.codec;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Where pictures get their memory, and bring it back to when the last reader closes them.
///
/// A picture that nobody closes is no leak: the garbage collector frees its memory, the pool merely misses it. So no
/// reader can ever touch memory that is gone.
public final class PicturePool {

    /// Rows begin at multiples of this and behind each plane there is as much again, as vector code likes it.
    static final int ALIGNMENT = 64;

    private static final int KEPT_PER_SIZE = 8;
    private static final int KEPT_SIZES = 64;

    private record Size(int width, int height) {}

    private static final class Shelf {
        private final Queue<Planes> planes = new ConcurrentLinkedQueue<>();
        private final AtomicInteger count = new AtomicInteger();
    }

    private final Map<Size, Shelf> shelves = new ConcurrentHashMap<>();

    /// Blank paper of an even size; its content is undefined.
    public Canvas canvas(int width, int height) {
        var shelf = shelves.get(new Size(width, height));
        var planes = shelf == null ? null : shelf.planes.poll();
        if (planes == null) {
            return new Canvas(allocate(width, height));
        }
        shelf.count.decrementAndGet();
        return new Canvas(planes);
    }

    void giveBack(Planes planes) {
        if (shelves.size() > KEPT_SIZES) {
            shelves.clear();
        }
        var shelf = shelves.computeIfAbsent(new Size(planes.width(), planes.height()), _ -> new Shelf());
        if (shelf.count.incrementAndGet() > KEPT_PER_SIZE) {
            shelf.count.decrementAndGet();
            return;
        }
        shelf.planes.add(planes);
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
        return new Planes(this, width, height, lumaStride, chromaStride,
                plane(arena, luma), plane(arena, chroma), plane(arena, chroma));
    }

    private static MemorySegment plane(Arena arena, long octets) {
        return arena.allocate(octets + ALIGNMENT, ALIGNMENT);
    }

    private static int aligned(int width) {
        return (width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
