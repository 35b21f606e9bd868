package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Samples;
import io.roombridge.codec.ffmpeg.Native.Address;
import io.roombridge.codec.ffmpeg.Native.Sound;
import java.nio.ByteBuffer;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// FFmpeg's G.722 and libopus encoders. A block is what the encoder codes at a time: 10 ms of G.722, of which a payload
/// has any number, and one whole packet of Opus.
final class SoundEncoder implements AudioEncoder {

    private static final int[] OPUS_MILLISECONDS = {10, 20, 40, 60};

    /// Of 0–10: half the time of the highest for a difference hardly heard in speech.
    private static final int OPUS_COMPLEXITY = 5;

    private static final int DATA = Native.offset(AVPacket.class, "data");

    private final String name;
    private final String encoding;
    private final int sampleRate;
    private final int bitsPerSecond;
    private final AVPacket packet = Native.present(av_packet_alloc(), "packet");
    private final Sound sound = new Sound();
    private final Address data = new Address();
    private final byte[] octets = new byte[8_192];
    private final ByteBuffer payload = ByteBuffer.wrap(octets);
    private AVCodecContext context;
    private AVFrame frame;
    private int block;
    private long time;

    static SoundEncoder g722() {
        return new SoundEncoder("g722", 16_000, 64_000, 160);
    }

    static SoundEncoder opus(int bitsPerSecond) {
        return new SoundEncoder("libopus", 48_000, Math.clamp(bitsPerSecond, 6_000, 510_000), 960);
    }

    private SoundEncoder(String name, int sampleRate, int bitsPerSecond, int block) {
        this.name = name;
        this.encoding = "encode " + name;
        this.sampleRate = sampleRate;
        this.bitsPerSecond = bitsPerSecond;
        open(block);
    }

    private void open(int samples) {
        block = samples;
        var codec = Native.encoder(name);
        context = Native.context(codec);
        context.sample_rate(sampleRate);
        context.sample_fmt(AV_SAMPLE_FMT_S16);
        context.bit_rate(bitsPerSecond);
        context.frame_size(block);
        context.compression_level(OPUS_COMPLEXITY);
        context.time_base().num(1).den(sampleRate);
        av_channel_layout_default(context.ch_layout(), 1);
        Native.open(context, codec, opus()
                ? Map.of("application", "voip", "fec", "1", "packet_loss", "10", "frame_duration",
                        Integer.toString(block / 48))
                : Map.of());
        frame = Native.present(av_frame_alloc(), "frame");
        frame.format(AV_SAMPLE_FMT_S16);
        frame.nb_samples(block);
        frame.sample_rate(sampleRate);
        av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
        Native.check(av_frame_get_buffer(frame, 0), "memory of a frame");
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public ByteBuffer encode(Samples samples) {
        if (samples.rate() != sampleRate || !permitted(samples.length())) {
            throw new IllegalArgumentException(name + " takes no " + samples.length() + " samples at "
                    + samples.rate());
        }
        if (opus() && samples.length() != block) {
            release();
            open(samples.length());
        }
        payload.clear();
        for (int at = 0; at < samples.length(); at += block) {
            encodeBlock(samples, at);
        }
        return payload.flip();
    }

    private boolean permitted(int length) {
        if (!opus()) {
            return length > 0 && length % block == 0
                    && length <= sampleRate * AudioDecoder.MAX_MILLISECONDS * 2 / 1_000;
        }
        for (int milliseconds : OPUS_MILLISECONDS) {
            if (length == milliseconds * 48) {
                return true;
            }
        }
        return false;
    }

    private void encodeBlock(Samples samples, int at) {
        Native.check(av_frame_make_writable(frame), "memory of a frame");
        sound.at(Frames.data(frame, 0)).put(samples.data(), samples.offset() + at, block);
        frame.pts(time);
        time += block;
        Native.check(avcodec_send_frame(context, frame), encoding);
        while (avcodec_receive_packet(context, packet) >= 0) {
            int length = Math.min(packet.size(), payload.remaining());
            data.at(Native.pointer(packet, DATA)).get(octets, payload.position(), length);
            payload.position(payload.position() + length);
            av_packet_unref(packet);
        }
    }

    private boolean opus() {
        return sampleRate == 48_000;
    }

    private void release() {
        avcodec_free_context(context);
        av_frame_free(frame);
    }

    @Override
    public void close() {
        release();
        av_packet_free(packet);
    }
}
