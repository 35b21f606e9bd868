package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ADPCM_G722;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_GSM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H263;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.ConcealingDecoder;
import io.roombridge.codec.G711;
import io.roombridge.codec.JpegEncoder;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.g7221.G7221;
import io.roombridge.codec.opus.RecoveringDecoder;
import io.roombridge.codec.restcomm.G729;
import io.roombridge.codec.restcomm.Gsm;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.Vp8;

/// All codecs of the gateway: FFmpeg's, for G.711 and G.722.1 our own, for G.729 Restcomm's, and beside FFmpeg's for
/// Opus Concentus.
///
/// One for the whole process; its decoders share one pool of pictures. Any thread may ask.
public final class FfmpegCodecs implements Codecs {

    private final PicturePool pool;

    /// @param pool  where decoded pictures come from
    /// @throws IllegalStateException  when FFmpeg cannot be loaded
    public FfmpegCodecs(PicturePool pool) {
        Native.load();
        this.pool = pool;
    }

    @Override
    public AudioDecoder decoder(AudioCodec codec) {
        return switch (codec) {
            case PCMU -> G711.MU_LAW.decoder();
            case PCMA -> G711.A_LAW.decoder();
            case G729 -> G729.decoder();
            case G722 -> new ConcealingDecoder(SoundDecoder.of(AV_CODEC_ID_ADPCM_G722, codec.sampleRate()));
            case GSM -> new ConcealingDecoder(SoundDecoder.of(AV_CODEC_ID_GSM, codec.sampleRate()));
            case G7221_24, G7221_32, G7221C_24, G7221C_32, G7221C_48 ->
                    G7221.decoder(codec.sampleRate(), codec.bitRate());
            case OPUS -> new ConcealingDecoder(new RecoveringDecoder(SoundDecoder.opus()));
        };
    }

    @Override
    public AudioEncoder encoder(AudioCodec codec, int bitsPerSecond) {
        return switch (codec) {
            case PCMU -> G711.MU_LAW.encoder();
            case PCMA -> G711.A_LAW.encoder();
            case G729 -> G729.encoder();
            case G722 -> SoundEncoder.g722();
            case GSM -> Gsm.encoder();
            case G7221_24, G7221_32, G7221C_24, G7221C_32, G7221C_48 ->
                    G7221.encoder(codec.sampleRate(), codec.bitRate());
            case OPUS -> SoundEncoder.opus(bitsPerSecond);
        };
    }

    @Override
    public VideoDecoder decoder(Capability.Video codec) {
        return switch (codec) {
            case H264 _ -> new PictureDecoder(AV_CODEC_ID_H264, pool, PictureDecoder.PATIENCE);
            case H265 _ -> new PictureDecoder(AV_CODEC_ID_HEVC, pool, PictureDecoder.PATIENCE);
            case H263 _ -> new PictureDecoder(AV_CODEC_ID_H263, pool, PictureDecoder.PATIENCE);
            case H261 _ -> new H261Decoder(pool);
            case Vp8 _ -> new PictureDecoder(AV_CODEC_ID_VP8, pool, PictureDecoder.PATIENCE);
        };
    }

    @Override
    public VideoEncoder encoder(VideoEncoder.Settings settings) {
        return new PictureEncoder(settings);
    }

    @Override
    public Scaler scaler() {
        return new Swscale();
    }

    @Override
    public JpegEncoder jpegEncoder() {
        return new Mjpeg();
    }
}
