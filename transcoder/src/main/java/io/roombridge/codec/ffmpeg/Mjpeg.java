package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import io.roombridge.codec.JpegEncoder;
import io.roombridge.codec.Picture;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Still images by FFmpeg's MJPEG encoder. JFIF has full-range samples, so luma and chroma are stretched on the way in.
final class Mjpeg implements JpegEncoder {

    private static final byte[] LUMA = table(16, 255 / 219.0, 0);
    private static final byte[] CHROMA = table(128, 255 / 224.0, 128);

    private AVCodecContext context;
    private AVFrame frame;
    private int width;
    private int height;
    private long count;

    @Override
    public byte[] encode(Picture picture, int quality) {
        if (picture.width() != width || picture.height() != height) {
            close();
            open(picture.width(), picture.height());
        }
        Native.check(av_frame_make_writable(frame), "memory of a frame");
        stretch(picture.y(), picture.lumaStride(), 0, LUMA);
        stretch(picture.u(), picture.chromaStride(), 1, CHROMA);
        stretch(picture.v(), picture.chromaStride(), 2, CHROMA);
        frame.quality(FF_QP2LAMBDA * quantizer(quality));
        frame.pts(count++);
        var packet = Native.present(av_packet_alloc(), "packet");
        try {
            Native.check(avcodec_send_frame(context, frame), "encode JPEG");
            Native.check(avcodec_receive_packet(context, packet), "encode JPEG");
            var image = new byte[packet.size()];
            packet.data().get(image);
            return image;
        } finally {
            av_packet_free(packet);
        }
    }

    private static byte[] table(int zero, double gain, int newZero) {
        var table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) Math.clamp(Math.round((i - zero) * gain + newZero), 0, 255);
        }
        return table;
    }

    private void stretch(MemorySegment plane, int stride, int index, byte[] table) {
        int divisor = index == 0 ? 1 : 2;
        int lineSize = frame.linesize(index);
        var target = frame.data(index).capacity((long) lineSize * (height / divisor)).asByteBuffer();
        for (int row = 0; row < height / divisor; row++) {
            for (int column = 0; column < width / divisor; column++) {
                int sample = plane.get(ValueLayout.JAVA_BYTE, (long) row * stride + column);
                target.put(row * lineSize + column, table[sample & 0xff]);
            }
        }
    }

    /// 2 (best) to 31, for 100 to 1.
    private static int quantizer(int quality) {
        return Math.clamp(Math.round(2 + (100 - quality) * 29 / 99.0), 2, 31);
    }

    private void open(int width, int height) {
        var codec = Native.encoder("mjpeg");
        context = Native.context(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(AV_PIX_FMT_YUVJ420P);
        context.color_range(AVCOL_RANGE_JPEG);
        context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
        context.time_base().num(1).den(25);
        Native.open(context, codec, Map.of());
        frame = Frames.picture(width, height, AV_PIX_FMT_YUVJ420P);
        this.width = width;
        this.height = height;
    }

    @Override
    public void close() {
        if (context != null) {
            avcodec_free_context(context);
            av_frame_free(frame);
            context = null;
            width = 0;
        }
    }
}
