package io.roombridge.room;

import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.Capability;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.payload.PictureCoding;

/// What one encode is: legs whose profiles are equal share it.
///
/// @param codec         without what differs between peers and makes no difference to the encoder
/// @param bitsPerSecond of a class, so that limits that lie close together share
public record VideoProfile(Capability.Video codec, PictureSize size, int framesPerSecond, int bitsPerSecond,
        int maxUnit) {

    private static final int[] CLASSES = {64_000, 96_000, 128_000, 192_000, 256_000, 384_000, 512_000, 768_000,
            1_024_000, 1_536_000, 2_048_000, 3_072_000, 4_096_000, 6_144_000};

    private static final int SLIDES_PER_SECOND = 10;
    /// Slides mostly stand still: they look as well as something that moves does at so many times their bits.
    private static final int SLIDES_WORTH = 4;

    /// The best that the peer takes within its bit rate and ours.
    ///
    /// @param limit of what is sent to the peer, 0 when it has none
    public static VideoProfile of(Capability.Video codec, int limit, int ours, int framesPerSecond) {
        int rate = classOf(Capability.lower(limit, ours));
        var best = PictureCoding.of(codec).encode(rate, framesPerSecond);
        return new VideoProfile(best.codec(), best.size(), best.framesPerSecond(), rate, best.maxUnit());
    }

    /// The same for slides, whose small print matters more than how they move.
    static VideoProfile ofSlides(Capability.Video codec, int limit, int ours) {
        int rate = classOf(Capability.lower(limit, ours));
        var best = PictureCoding.of(codec).encode(SLIDES_WORTH * rate, SLIDES_PER_SECOND);
        return new VideoProfile(best.codec(), best.size(), best.framesPerSecond(), rate, best.maxUnit());
    }

    /// No larger than what comes, unless the codec has but a few sizes.
    VideoProfile within(PictureSize source) {
        boolean free = codec instanceof H264 || codec instanceof Vp8;
        boolean smaller = source.width() <= size.width() && source.height() <= size.height();
        return free && smaller ? new VideoProfile(codec, source, framesPerSecond, bitsPerSecond, maxUnit) : this;
    }

    private static int classOf(int rate) {
        int best = CLASSES[0];
        for (int candidate : CLASSES) {
            if (candidate <= rate) {
                best = candidate;
            }
        }
        return best;
    }

    boolean differsInRateOnly(VideoProfile other) {
        return new VideoProfile(codec, size, framesPerSecond, other.bitsPerSecond, maxUnit).equals(other);
    }

    VideoEncoder.Settings settings() {
        return new VideoEncoder.Settings(codec, size, framesPerSecond, bitsPerSecond, maxUnit);
    }
}
