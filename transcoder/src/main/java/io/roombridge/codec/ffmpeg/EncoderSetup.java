package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_MB_DECISION_RD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_CONSTRAINED_BASELINE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_HIGH;

import io.roombridge.codec.VideoEncoder.Settings;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;

/// Which of FFmpeg's encoders serves a codec, and how it is told what to do.
///
/// @param gop       pictures from one key frame to the next when nobody asks for one: the most the encoder knows
/// @param clocked   its time base is one picture, since it numbers pictures by it (H.261, H.263 temporal reference)
/// @param options   the encoder's own
record EncoderSetup(String encoder, int gop, boolean clocked, Map<String, String> options) {

    static final String X264 = "libx264";
    static final String OPEN_H264 = "libopenh264";

    private static final int NEVER = 1 << 24;
    /// Encoders of the MPEG family in FFmpeg take no more.
    private static final int MPEG_NEVER = 600;

    private static final String NEVER_A_CHANGE = "1000000000";
    private static final Map<String, String> NO_SCENE_CHANGES = Map.of("sc_threshold", NEVER_A_CHANGE);

    private static final List<PictureSize> H261_SIZES = List.of(PictureSize.QCIF, PictureSize.CIF);
    private static final List<PictureSize> H263_SIZES = List.of(PictureSize.SQCIF, PictureSize.QCIF, PictureSize.CIF,
            PictureSize.CIF4, PictureSize.CIF16);

    static EncoderSetup of(Settings settings) {
        return switch (settings.codec()) {
            case H264 h264 -> Native.hasEncoder(X264) ? x264(h264, settings) : openH264(h264, settings);
            case H265 _ -> throw new IllegalArgumentException("H.265 is not coded here");
            case H263(_, _, _, var plus, _) -> h263(plus, settings);
            case H261 _ -> {
                require(H261_SIZES.contains(settings.size()), "H.261", settings);
                yield new EncoderSetup("h261", MPEG_NEVER, true, NO_SCENE_CHANGES);
            }
            case Vp8 _ -> new EncoderSetup("libvpx", NEVER, false, Map.of("deadline", "realtime", "cpu-used", "8",
                    "error-resilient", "default", "lag-in-frames", "0", "undershoot-pct", "95"));
        };
    }

    private static EncoderSetup h263(boolean plus, Settings settings) {
        require(plus || H263_SIZES.contains(settings.size()), "H.263", settings);
        return new EncoderSetup(plus ? "h263p" : "h263", MPEG_NEVER, true,
                settings.maxUnit() == 0 ? NO_SCENE_CHANGES
                        : Map.of("sc_threshold", NEVER_A_CHANGE, "ps", Integer.toString(settings.maxUnit())));
    }

    private static EncoderSetup x264(H264 h264, Settings settings) {
        var options = new HashMap<>(Map.of("preset", "superfast", "tune", "zerolatency", "profile", x264Profile(h264),
                "forced-idr", "1"));
        options.put("x264-params", "scenecut=0:ref=1:bframes=0:repeat-headers=1:annexb=1"
                + (settings.maxUnit() == 0 ? "" : ":slice-max-size=" + settings.maxUnit()));
        return new EncoderSetup(X264, NEVER, false, options);
    }

    private static String x264Profile(H264 h264) {
        return switch (h264.profile()) {
            case CONSTRAINED_BASELINE, BASELINE, EXTENDED -> "baseline";
            case MAIN -> "main";
            case CONSTRAINED_HIGH, HIGH -> "high";
        };
    }

    private static EncoderSetup openH264(H264 h264, Settings settings) {
        var options = new HashMap<>(Map.of("rc_mode", "bitrate", "allow_skip_frames", "1"));
        options.put("profile", Integer.toString(high(h264) ? AV_PROFILE_H264_HIGH
                : AV_PROFILE_H264_CONSTRAINED_BASELINE));
        if (settings.maxUnit() > 0) {
            options.put("max_nal_size", Integer.toString(settings.maxUnit()));
        }
        return new EncoderSetup(OPEN_H264, 0, false, options);
    }

    private static boolean high(H264 h264) {
        return h264.profile() == H264.Profile.HIGH || h264.profile() == H264.Profile.CONSTRAINED_HIGH;
    }

    private static void require(boolean sizeKnown, String codec, Settings settings) {
        if (!sizeKnown) {
            throw new IllegalArgumentException(codec + " has no pictures of " + settings.size());
        }
    }

    /// Rate control for conversation: no burst is longer than half a second's bits.
    ///
    /// In H.261 and H.263 levels end at ±127, so that a block going from black to white at a fine quantizer is clipped
    /// unless the encoder weighs what comes out against coding it intra.
    void apply(AVCodecContext context, Settings settings) {
        context.width(settings.size().width());
        context.height(settings.size().height());
        context.gop_size(gop);
        context.max_b_frames(0);
        context.framerate().num(settings.framesPerSecond()).den(1);
        context.time_base().num(1).den(clocked ? settings.framesPerSecond() : 90_000);
        context.bit_rate(settings.bitsPerSecond());
        context.rc_max_rate(settings.bitsPerSecond());
        context.rc_buffer_size(settings.bitsPerSecond() / 2);
        if (clocked) {
            context.mb_decision(FF_MB_DECISION_RD);
        }
        if (settings.codec() instanceof H264 h264 && encoder.equals(X264)) {
            context.level(h264.levelIdc());
        }
    }
}
