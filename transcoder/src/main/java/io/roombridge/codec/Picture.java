package io.roombridge.codec;

import io.roombridge.media.PictureSize;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicInteger;

/// An I420 picture that nobody changes any more, with limited-range BT.601/709 samples.
///
/// It counts its readers: whoever is handed one closes it, whoever wants to keep it beyond the call it came in with
/// calls [#retain] and closes it later. When the last has closed it, it goes back to its pool and may come out again as
/// another picture; reading it before that is refused.
public final class Picture implements AutoCloseable {

    /// No picture is wider or higher.
    public static final int MAX_SIDE = 8192;

    private final Planes planes;
    private final MemorySegment y;
    private final MemorySegment u;
    private final MemorySegment v;
    private final AtomicInteger readers = new AtomicInteger();

    Picture(Planes planes) {
        this.planes = planes;
        this.y = planes.y().asReadOnly();
        this.u = planes.u().asReadOnly();
        this.v = planes.v().asReadOnly();
    }

    /// With one reader: whoever published it.
    Picture open() {
        readers.set(1);
        return this;
    }

    public int width() {
        return size().width();
    }

    public int height() {
        return size().height();
    }

    public PictureSize size() {
        return planes.size();
    }

    public Area area() {
        return planes.area();
    }

    /// Octets from one row of Y to the next.
    public int lumaStride() {
        return planes.lumaStride();
    }

    /// Octets from one row of U or V to the next.
    public int chromaStride() {
        return planes.chromaStride();
    }

    public MemorySegment y() {
        check();
        return y;
    }

    public MemorySegment u() {
        check();
        return u;
    }

    public MemorySegment v() {
        check();
        return v;
    }

    /// The luma of one point, 16 (black) to 235 (white).
    public int luma(int column, int row) {
        return Byte.toUnsignedInt(y().get(ValueLayout.JAVA_BYTE, (long) row * lumaStride() + column));
    }

    /// The colour of one point.
    public Colour colour(int column, int row) {
        long chroma = (long) (row / 2) * chromaStride() + column / 2;
        return new Colour(luma(column, row), Byte.toUnsignedInt(u().get(ValueLayout.JAVA_BYTE, chroma)),
                Byte.toUnsignedInt(v().get(ValueLayout.JAVA_BYTE, chroma)));
    }

    /// One reader more, who closes it too.
    public Picture retain() {
        while (true) {
            int now = readers.get();
            if (now <= 0) {
                throw new IllegalStateException("the picture is closed");
            }
            if (readers.compareAndSet(now, now + 1)) {
                return this;
            }
        }
    }

    /// One reader less.
    @Override
    public void close() {
        int left = readers.decrementAndGet();
        if (left < 0) {
            throw new IllegalStateException("the picture is closed more often than it was retained");
        }
        if (left == 0) {
            planes.pool().giveBack(planes);
        }
    }

    private void check() {
        if (readers.get() <= 0) {
            throw new IllegalStateException("the picture is closed");
        }
    }

    @Override
    public String toString() {
        return "Picture[" + width() + "x" + height() + "]";
    }
}
