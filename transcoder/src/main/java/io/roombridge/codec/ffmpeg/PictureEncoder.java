package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.Native.Address;
import io.roombridge.media.H264;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Any of FFmpeg's video encoders.
final class PictureEncoder implements VideoEncoder {

    /// What is between is not worth a key frame.
    private static final double LITTLE_LESS = 0.97;
    private static final double LITTLE_MORE = 1.10;

    private static final int DATA = Native.offset(AVPacket.class, "data");

    private final AVFrame frame;
    private final AVPacket packet = Native.present(av_packet_alloc(), "packet");
    private final Frames frames = new Frames();
    private final Address data = new Address();
    private final Coded coded = new Coded();
    private final NalUnits.Taker units = this::unit;
    private final EncoderSetup setup;
    private AVCodecContext context;
    private Settings settings;
    private Settings opened;
    private long lastTime = -1;

    PictureEncoder(Settings settings) {
        this.settings = settings;
        this.setup = EncoderSetup.of(settings);
        this.frame = Frames.picture(settings.size().width(), settings.size().height(), AV_PIX_FMT_YUV420P);
        open();
    }

    private void open() {
        var codec = Native.encoder(setup.encoder());
        context = Native.context(codec);
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        setup.apply(context, settings);
        Native.open(context, codec, setup.options());
        opened = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public EncodedPicture encode(Picture picture, long timestamp, boolean key) {
        if (picture.width() != settings.size().width() || picture.height() != settings.size().height()) {
            throw new IllegalArgumentException("expected " + settings.size() + ", not " + picture);
        }
        adaptRate();
        frames.put(picture, frame);
        lastTime = Math.max(lastTime + 1, setup.clocked() ? lastTime + 1 : timestamp);
        frame.pts(lastTime);
        frame.pict_type(key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        Native.check(avcodec_send_frame(context, frame), "encode");
        coded.begin(timestamp, false, 0);
        if (avcodec_receive_packet(context, packet) >= 0) {
            take(timestamp);
            av_packet_unref(packet);
        }
        return coded;
    }

    private void take(long timestamp) {
        int length = packet.size();
        var octets = coded.begin(timestamp, (packet.flags() & AV_PKT_FLAG_KEY) != 0, length);
        data.at(Native.pointer(packet, DATA)).get(octets, 0, length);
        if (settings.codec() instanceof H264) {
            NalUnits.cut(octets, length, units);
        } else if (length > 0) {
            coded.add(0, length);
        }
    }

    private void unit(int type, int from, int length) {
        switch (type) {
            case NalUnits.SUPPLEMENTAL, NalUnits.DELIMITER -> { }
            case NalUnits.SEQUENCE_PARAMETERS -> ParameterSets.agree(coded.add(from, length), (H264) settings.codec());
            default -> coded.add(from, length);
        }
    }

    @Override
    public void bitRate(int bitsPerSecond) {
        settings = settings.withBitRate(bitsPerSecond);
    }

    private void adaptRate() {
        int from = opened.bitsPerSecond();
        int to = settings.bitsPerSecond();
        if (from == to) {
            return;
        }
        if (RunningRate.changes(setup)) {
            RunningRate.change(setup, context, from, to);
            opened = settings;
        } else if (to < from * LITTLE_LESS || to > from * LITTLE_MORE) {
            avcodec_free_context(context);
            open();
        }
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
