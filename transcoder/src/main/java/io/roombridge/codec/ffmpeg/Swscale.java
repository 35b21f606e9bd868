package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.codec.ffmpeg.Native.Address;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Scales with libswscale. Filters for the 32 latest combinations of sizes are kept.
///
/// Its vector code writes whole blocks, a few points past the right edge. So a part of a canvas is scaled aside, where
/// rows have padding, and copied.
final class Swscale implements Scaler {

    private static final int KEPT = 32;

    private record Job(int fromWidth, int fromHeight, int fromFormat, int toWidth, int toHeight, SwsContext context) {

        boolean is(int width, int height, int format, Canvas canvas) {
            return fromWidth == width && fromHeight == height && fromFormat == format && toWidth == canvas.width()
                    && toHeight == canvas.height();
        }
    }

    /// The latest used last.
    private final List<Job> jobs = new ArrayList<>();
    private final PicturePool asides = new PicturePool();
    private final Frames frames = new Frames();
    private final PointerPointer<Address> source = new PointerPointer<>(4);
    private final PointerPointer<Address> target = new PointerPointer<>(4);
    private final IntPointer sourceStrides = new IntPointer(4);
    private final IntPointer targetStrides = new IntPointer(4);
    private final Address address = new Address();

    @Override
    public void scale(Picture picture, Area from, Canvas canvas, Area to) {
        if (!from.within(picture.width(), picture.height()) || !to.within(canvas.width(), canvas.height())) {
            throw new IllegalArgumentException(from + " of " + picture + " to " + to + " of " + canvas.width() + "x"
                    + canvas.height());
        }
        long chroma = (long) (from.y() / 2) * picture.chromaStride() + from.x() / 2;
        source(0, picture.y(), picture.lumaStride(), (long) from.y() * picture.lumaStride() + from.x());
        source(1, picture.u(), picture.chromaStride(), chroma);
        source(2, picture.v(), picture.chromaStride(), chroma);
        if (to.equals(canvas.area())) {
            run(from.width(), from.height(), AV_PIX_FMT_YUV420P, canvas);
            return;
        }
        var aside = asides.canvas(to.width(), to.height());
        run(from.width(), from.height(), AV_PIX_FMT_YUV420P, aside);
        try (var scaled = aside.publish()) {
            frames.copy(scaled, canvas, to.x(), to.y());
        }
    }

    /// Brings a frame in any format onto a whole canvas.
    void convert(AVFrame frame, Canvas canvas) {
        for (int i = 0; i < 4; i++) {
            source.put(i, address.at(Frames.data(frame, i)));
            sourceStrides.put(i, frame.linesize(i));
        }
        run(frame.width(), frame.height(), frame.format(), canvas);
    }

    private void onto(Canvas canvas) {
        target(0, canvas.y(), canvas.lumaStride());
        target(1, canvas.u(), canvas.chromaStride());
        target(2, canvas.v(), canvas.chromaStride());
    }

    private void source(int index, MemorySegment memory, int stride, long offset) {
        source.put(index, address.at(memory.address() + offset));
        sourceStrides.put(index, stride);
    }

    private void target(int index, MemorySegment memory, int stride) {
        target.put(index, address.at(memory.address()));
        targetStrides.put(index, stride);
    }

    private void run(int width, int height, int format, Canvas canvas) {
        onto(canvas);
        sws_scale(context(width, height, format, canvas), source, sourceStrides, 0, height, target, targetStrides);
    }

    private SwsContext context(int width, int height, int format, Canvas canvas) {
        for (int i = jobs.size() - 1; i >= 0; i--) {
            if (jobs.get(i).is(width, height, format, canvas)) {
                var known = jobs.remove(i);
                jobs.add(known);
                return known.context();
            }
        }
        if (jobs.size() == KEPT) {
            sws_freeContext(jobs.removeFirst().context());
        }
        var context = Native.present(sws_getContext(width, height, format, canvas.width(), canvas.height(),
                AV_PIX_FMT_YUV420P, SWS_BILINEAR, (SwsFilter) null, (SwsFilter) null, (DoublePointer) null),
                "scaler from " + width + "x" + height);
        jobs.add(new Job(width, height, format, canvas.width(), canvas.height(), context));
        return context;
    }

    @Override
    public void close() {
        jobs.forEach(job -> sws_freeContext(job.context()));
        jobs.clear();
        source.deallocate();
        target.deallocate();
        sourceStrides.deallocate();
        targetStrides.deallocate();
    }
}
