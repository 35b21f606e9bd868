package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.roombridge.codec.SpeechDecoder;
import io.roombridge.codec.ffmpeg.Native.Sound;
import java.nio.ByteBuffer;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Any of FFmpeg's sound decoders that answers with 16-bit samples of one channel.
final class SoundDecoder implements SpeechDecoder {

    private static final int LARGEST_PAYLOAD = 8_192;

    private final AVCodecContext context;
    private final AVFrame frame = Native.present(av_frame_alloc(), "frame");
    private final AVChannelLayout layout = frame.ch_layout();
    private final Sound sound = new Sound();
    private final Input input = new Input(LARGEST_PAYLOAD);
    private final int sampleRate;
    private final boolean opus;
    private final ByteBuffer opusGap = ByteBuffer.allocate(1);
    private boolean heard;

    static SoundDecoder opus() {
        return new SoundDecoder(Native.present(avcodec_find_decoder_by_name("libopus"), "decoder libopus"), 48_000);
    }

    static SoundDecoder of(int codecId, int sampleRate) {
        return new SoundDecoder(Native.decoder(codecId), sampleRate);
    }

    private SoundDecoder(AVCodec codec, int sampleRate) {
        this.sampleRate = sampleRate;
        this.opus = codec.id() == AV_CODEC_ID_OPUS;
        this.context = Native.context(codec);
        context.sample_rate(sampleRate);
        context.request_sample_fmt(AV_SAMPLE_FMT_S16);
        av_channel_layout_default(context.ch_layout(), 1);
        Native.open(context, codec, Map.of());
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int decode(ByteBuffer payload, short[] samples) {
        int length = run(payload, samples);
        if (opus && length > 0) {
            opusGap.put(0, (byte) (payload.get(payload.position()) & ~3));
            heard = true;
        }
        return length;
    }

    /// Opus: a packet with the last table of contents octet and an empty frame is what libopus takes for a lost one
    /// (RFC 6716 §3.1).
    @Override
    public int conceal(short[] samples) {
        return opus && heard ? run(opusGap, samples) : -1;
    }

    private int run(ByteBuffer payload, short[] samples) {
        var packet = input.of(payload);
        if (packet == null || avcodec_send_packet(context, packet) < 0) {
            return -1;
        }
        int length = 0;
        while (avcodec_receive_frame(context, frame) >= 0) {
            int count = Math.min(frame.nb_samples(), samples.length - length);
            if (linear() && layout.nb_channels() == 1 && count > 0) {
                sound.at(Frames.data(frame, 0)).get(samples, length, count);
                length += count;
            }
            av_frame_unref(frame);
        }
        return length == 0 ? -1 : length;
    }

    /// 16 bits; of one channel, interleaved and planar are the same.
    private boolean linear() {
        return frame.format() == AV_SAMPLE_FMT_S16 || frame.format() == AV_SAMPLE_FMT_S16P;
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        av_frame_free(frame);
        input.close();
    }
}
