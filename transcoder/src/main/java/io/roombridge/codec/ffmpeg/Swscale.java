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
import java.util.LinkedHashMap;
import java.util.Map;
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

    private record Job(int fromWidth, int fromHeight, int fromFormat, int toWidth, int toHeight) {}

    private final Map<Job, SwsContext> contexts = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
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
        var job = new Job(from.width(), from.height(), AV_PIX_FMT_YUV420P, to.width(), to.height());
        if (to.equals(canvas.area())) {
            onto(canvas);
            run(job);
            return;
        }
        var aside = asides.canvas(to.width(), to.height());
        onto(aside);
        run(job);
        try (var scaled = aside.publish()) {
            frames.copy(scaled, canvas, to.x(), to.y());
        }
    }

    /// Brings a frame in any format onto a whole canvas.
    void convert(AVFrame frame, Canvas canvas) {
        for (int i = 0; i < 4; i++) {
            var data = frame.data(i);
            source.put(i, address.at(data == null ? 0 : data.address()));
            sourceStrides.put(i, frame.linesize(i));
        }
        onto(canvas);
        run(new Job(frame.width(), frame.height(), frame.format(), canvas.width(), canvas.height()));
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

    private void run(Job job) {
        var context = contexts.computeIfAbsent(job, Swscale::context);
        sws_scale(context, source, sourceStrides, 0, job.fromHeight(), target, targetStrides);
        if (contexts.size() > KEPT) {
            var eldest = contexts.entrySet().iterator().next();
            sws_freeContext(eldest.getValue());
            contexts.remove(eldest.getKey());
        }
    }

    private static SwsContext context(Job job) {
        return Native.present(sws_getContext(job.fromWidth(), job.fromHeight(), job.fromFormat(),
                job.toWidth(), job.toHeight(), AV_PIX_FMT_YUV420P, SWS_BILINEAR,
                (SwsFilter) null, (SwsFilter) null, (DoublePointer) null), "scaler for " + job);
    }

    @Override
    public void close() {
        contexts.values().forEach(context -> sws_freeContext(context));
        contexts.clear();
        source.deallocate();
        target.deallocate();
        sourceStrides.deallocate();
        targetStrides.deallocate();
    }
}
