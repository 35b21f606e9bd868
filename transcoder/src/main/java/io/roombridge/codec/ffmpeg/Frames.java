package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;

import io.roombridge.codec.Canvas;
import io.roombridge.codec.Picture;
import io.roombridge.codec.ffmpeg.Native.Address;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Copies between FFmpeg's frames and our pictures. One user at a time.
final class Frames {

    private static final int DATA = Native.offset(AVFrame.class, "data");

    private final Address target = new Address();
    private final Address source = new Address();

    /// A frame with I420 memory of its own.
    static AVFrame picture(int width, int height, int format) {
        var frame = Native.present(av_frame_alloc(), "frame");
        frame.format(format);
        frame.width(width);
        frame.height(height);
        int result = av_frame_get_buffer(frame, 0);
        if (result < 0) {
            av_frame_free(frame);
            Native.check(result, "memory of a frame");
        }
        return frame;
    }

    static boolean isI420(AVFrame frame) {
        return frame.format() == AV_PIX_FMT_YUV420P;
    }

    /// From a picture into a frame of its size.
    void put(Picture picture, AVFrame frame) {
        Native.check(av_frame_make_writable(frame), "memory of a frame");
        int width = picture.width();
        int height = picture.height();
        plane(frame, 0, picture.y().address(), picture.lumaStride(), width, height);
        plane(frame, 1, picture.u().address(), picture.chromaStride(), width / 2, height / 2);
        plane(frame, 2, picture.v().address(), picture.chromaStride(), width / 2, height / 2);
    }

    private void plane(AVFrame frame, int index, long address, int stride, int width, int height) {
        av_image_copy_plane(target.at(data(frame, index)), frame.linesize(index), source.at(address), stride, width,
                height);
    }

    /// Where a plane of a frame is.
    static long data(AVFrame frame, int plane) {
        return Native.pointer(frame, DATA + plane * Long.BYTES);
    }

    /// From an I420 frame onto a canvas that is no larger.
    void take(AVFrame frame, Canvas canvas) {
        int width = canvas.width();
        int height = canvas.height();
        av_image_copy_plane(target.at(canvas.y().address()), canvas.lumaStride(),
                source.at(data(frame, 0)), frame.linesize(0), width, height);
        av_image_copy_plane(target.at(canvas.u().address()), canvas.chromaStride(),
                source.at(data(frame, 1)), frame.linesize(1), width / 2, height / 2);
        av_image_copy_plane(target.at(canvas.v().address()), canvas.chromaStride(),
                source.at(data(frame, 2)), frame.linesize(2), width / 2, height / 2);
    }

    /// A whole picture onto a canvas that has room for it there.
    void copy(Picture picture, Canvas canvas, int x, int y) {
        int width = picture.width();
        int height = picture.height();
        long luma = (long) y * canvas.lumaStride() + x;
        long chroma = (long) (y / 2) * canvas.chromaStride() + x / 2;
        av_image_copy_plane(target.at(canvas.y().address() + luma), canvas.lumaStride(),
                source.at(picture.y().address()), picture.lumaStride(), width, height);
        av_image_copy_plane(target.at(canvas.u().address() + chroma), canvas.chromaStride(),
                source.at(picture.u().address()), picture.chromaStride(), width / 2, height / 2);
        av_image_copy_plane(target.at(canvas.v().address() + chroma), canvas.chromaStride(),
                source.at(picture.v().address()), picture.chromaStride(), width / 2, height / 2);
    }
}
