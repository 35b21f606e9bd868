package io.roombridge.room;

import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.payload.Packetizer;

/// What one encode is: legs whose profiles are equal share it.
///
/// @param codec         without what differs between peers and makes no difference to the encoder
/// @param bitsPerSecond of a class, so that limits that lie close together share
public record VideoProfile(Capability.Video codec, PictureSize size, int framesPerSecond, int bitsPerSecond,
        int maxUnit) {

    private static final int[] CLASSES = {64_000, 96_000, 128_000, 192_000, 256_000, 384_000, 512_000, 768_000,
            1_024_000, 1_536_000, 2_048_000, 3_072_000, 4_096_000, 6_144_000};

    /// Groups of blocks are kept below this, so that a group and the row that closes it fit a packet (RFC 2190 §5.1).
    private static final int GROUP = 600;

    /// The best that the peer takes within its bit rate and ours.
    ///
    /// @param limit of what is sent to the peer, 0 when it has none
    public static VideoProfile of(Capability.Video codec, int limit, int ours, int framesPerSecond) {
        int rate = classOf(Capability.lower(limit, ours));
        return switch (codec) {
            case H264 h264 -> new VideoProfile(H264.of(h264.profile(), h264.levelIdc(), h264.packetizationMode()),
                    smaller(codec.largestPicture(framesPerSecond), sized(rate)), framesPerSecond, rate,
                    h264.packetizationMode() == 0 ? Packetizer.MTU : 0);
            case Vp8 vp8 -> new VideoProfile(new Vp8(0, 0, 0),
                    smaller(codec.largestPicture(framesPerSecond), sized(rate)),
                    Capability.lower(vp8.maxFr(), framesPerSecond), rate, 0);
            case H263 h263 -> {
                var size = smaller(codec.largestPicture(framesPerSecond), formatted(rate));
                yield new VideoProfile(new H263(1, 1, 1, h263.plus(), 0), size,
                        Math.clamp(h263.framesPerSecond(size), 1, framesPerSecond), rate, GROUP);
            }
            case H261 h261 -> {
                var size = rate < 96_000 && h261.qcifMpi() > 0 ? PictureSize.QCIF
                        : codec.largestPicture(framesPerSecond);
                int interval = size.equals(PictureSize.CIF) ? h261.cifMpi() : h261.qcifMpi();
                yield new VideoProfile(new H261(1, 1, 0), size, Math.min(30 / interval, framesPerSecond), rate, 0);
            }
        };
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

    private static PictureSize sized(int rate) {
        return rate >= 3_072_000 ? PictureSize.HD1080 : rate >= 768_000 ? PictureSize.HD720
                : rate >= 512_000 ? PictureSize.W448P : rate >= 256_000 ? PictureSize.W360P
                : rate >= 128_000 ? PictureSize.CIF : PictureSize.QCIF;
    }

    private static PictureSize formatted(int rate) {
        return rate >= 768_000 ? PictureSize.CIF4 : rate >= 96_000 ? PictureSize.CIF : PictureSize.QCIF;
    }

    private static PictureSize smaller(PictureSize one, PictureSize other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    boolean differsInRateOnly(VideoProfile other) {
        return new VideoProfile(codec, size, framesPerSecond, other.bitsPerSecond, maxUnit).equals(other);
    }

    VideoEncoder.Settings settings() {
        return new VideoEncoder.Settings(codec, size, framesPerSecond, bitsPerSecond, maxUnit);
    }
}
