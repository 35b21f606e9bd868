package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_EC_DEBLOCK;
import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_EC_GUESS_MVS;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.VideoDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Any of FFmpeg's video decoders, set up for conversation: one thread, no delay, damage concealed rather than dropped.
final class PictureDecoder implements VideoDecoder {

    private static final int LARGEST_UNIT = 4 << 20;
    private static final long MOST_POINTS = 4096L * 2304;
    /// Pictures from before the first key frame, or the first point of recovery (H.264 §D.2.8), are not shown, unless
    /// neither comes for so long: some systems refresh gradually and never say so.
    static final int PATIENCE = 90;
    /// So many pictures without damage, one and a half seconds of most cameras, are as good as a whole one.
    private static final int HEALED = 38;

    /// After so many damaged units one after the other the decoder begins afresh: what a stranger's header told it may
    /// be in its way.
    private static final int HOPELESS = 15;

    private final AVCodec codec;
    private final AVFrame frame = Native.present(av_frame_alloc(), "frame");
    private final Input input = new Input(LARGEST_UNIT);
    private final Frames frames = new Frames();
    private final Swscale converter = new Swscale();
    private final PicturePool pool;
    private final int patience;
    private AVCodecContext context;
    private int damagedInRow;
    private int undamaged;
    private boolean recovering;
    private boolean needsKeyFrame = true;
    private boolean started;
    private int withheld;

    /// @param patience  pictures to wait for a key frame, [#PATIENCE] but for a codec that has none
    PictureDecoder(int codecId, PicturePool pool, int patience) {
        this.pool = pool;
        this.patience = patience;
        this.codec = Native.decoder(codecId);
        open();
    }

    private void open() {
        context = Native.context(codec);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY | AV_CODEC_FLAG_OUTPUT_CORRUPT);
        context.error_concealment(FF_EC_GUESS_MVS | FF_EC_DEBLOCK);
        context.max_pixels(MOST_POINTS);
        Native.open(context, codec, Map.of());
    }

    @Override
    public List<Picture> decode(ByteBuffer accessUnit) {
        var packet = input.of(accessUnit);
        if (packet == null) {
            needsKeyFrame = true;
            return List.of();
        }
        if (damagedInRow >= HOPELESS) {
            avcodec_free_context(context);
            open();
            damagedInRow = 0;
            recovering = false;
        }
        if (avcodec_send_packet(context, packet) < 0) {
            damaged();
        }
        List<Picture> pictures = List.of();
        while (avcodec_receive_frame(context, frame) >= 0) {
            judge();
            if (shown()) {
                pictures = pictures.isEmpty() ? new ArrayList<>(1) : pictures;
                pictures.add(picture());
            }
            av_frame_unref(frame);
        }
        return pictures;
    }

    /// Whether what came out is sound: a whole picture heals, damage calls for one. What is called corrupt though
    /// nothing in it failed comes from before the first point of recovery.
    private void judge() {
        int flags = frame.flags();
        boolean recovered = (flags & AV_FRAME_FLAG_CORRUPT) == 0;
        if (frame.decode_error_flags() != 0) {
            damaged();
            return;
        }
        damagedInRow = 0;
        undamaged++;
        recovering |= !recovered;
        if (recovered && ((flags & AV_FRAME_FLAG_KEY) != 0 || recovering) || undamaged >= HEALED) {
            recovering = false;
            needsKeyFrame = false;
            started = true;
        }
    }

    private void damaged() {
        damagedInRow++;
        undamaged = 0;
        needsKeyFrame = true;
    }

    /// Whether the last unit did not decode as it should.
    boolean damagedLast() {
        return damagedInRow > 0;
    }

    private boolean shown() {
        if (!started && ++withheld > patience) {
            started = true;
        }
        return started && frame.width() >= 2 && frame.height() >= 2
                && frame.width() <= Picture.MAX_SIDE && frame.height() <= Picture.MAX_SIDE;
    }

    private Picture picture() {
        var canvas = pool.canvas(frame.width() & ~1, frame.height() & ~1);
        if (Frames.isI420(frame)) {
            frames.take(frame, canvas);
        } else {
            converter.convert(frame, canvas);
        }
        return canvas.publish();
    }

    @Override
    public boolean needsKeyFrame() {
        return needsKeyFrame;
    }

    @Override
    public void lost() {
        undamaged = 0;
        needsKeyFrame = true;
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        av_frame_free(frame);
        input.close();
        converter.close();
    }
}
