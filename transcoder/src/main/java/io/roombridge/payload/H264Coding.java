package io.roombridge.payload;

import static io.roombridge.media.H264.Profile.BASELINE;
import static io.roombridge.media.H264.Profile.CONSTRAINED_BASELINE;
import static io.roombridge.media.H264.Profile.CONSTRAINED_HIGH;
import static io.roombridge.media.H264.Profile.EXTENDED;
import static io.roombridge.media.H264.Profile.HIGH;
import static io.roombridge.media.H264.Profile.MAIN;

import io.roombridge.media.Capability;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

record H264Coding(H264 codec) implements PictureCoding {

    /// Of CIF, in which one is told from another.
    private static final int LEAST_WIDTH = 352;
    /// Pictures a second that still move.
    private static final int SLOW = 15;
    private static final int STAP_A = 24;
    private static final int IDR = 5;
    private static final int SUPPLEMENTAL = 6;
    private static final int RECOVERY_POINT = 6;
    private static final int REFERENCE = 0x60;

    @Override
    public Packetizer packetizer() {
        return new H264Packetizer(codec.packetizationMode(), Packetizer.MTU);
    }

    @Override
    public Depacketizer depacketizer() {
        return new H264Depacketizer();
    }

    /// A sequence parameter set by itself, or first in an aggregate.
    @Override
    public PictureSize size(RtpPacket packet) {
        if (packet.payloadLength() < 8) {
            return null;
        }
        int at = (packet.payloadOctet(0) & 0x1f) == STAP_A ? 3 : 0;
        if ((packet.payloadOctet(at) & 0x1f) != H264ParameterSets.SPS) {
            return null;
        }
        var unit = packet.payload();
        if (at > 0) {
            int size = packet.payloadOctet(1) << 8 | packet.payloadOctet(2);
            unit = unit.slice(at, Math.min(size, unit.remaining() - at));
        }
        return H264PictureSize.of(unit);
    }

    /// By what comes first of a point of recovery (§D.2.8) and the first slice.
    @Override
    public PictureWeight weight(ByteBuffer picture) {
        for (int at = picture.position(); at + 4 < picture.limit(); at++) {
            if (!startsUnit(picture, at)) {
                continue;
            }
            int header = picture.get(at + 3);
            int type = header & 0x1f;
            if (type == IDR || type == SUPPLEMENTAL && picture.get(at + 4) == RECOVERY_POINT) {
                return PictureWeight.WHOLE;
            }
            if (type > 0 && type < IDR) {
                return (header & REFERENCE) == 0 ? PictureWeight.SPARE : PictureWeight.NEEDED;
            }
        }
        return PictureWeight.NEEDED;
    }

    private static boolean startsUnit(ByteBuffer picture, int at) {
        return picture.get(at) == 0 && picture.get(at + 1) == 0 && picture.get(at + 2) == 1;
    }

    /// Mode 1 receivers take single NAL units too (RFC 6184 §5.4 table 3).
    @Override
    public Forwarding toward(Capability.Video sent) {
        if (!(sent instanceof H264 theirs) || !decodable(theirs.profile()).contains(codec.profile())
                || codec.frameSize() > theirs.frameSize()
                || codec.macroblocksPerSecond() > theirs.macroblocksPerSecond()) {
            return Forwarding.IMPOSSIBLE;
        }
        return codec.packetizationMode() > theirs.packetizationMode() ? Forwarding.REPACKETIZED : Forwarding.AS_IT_IS;
    }

    /// What a decoder of a profile decodes (H.264 §A.2): each its own and what has no more tools. Baseline has flexible
    /// macroblock order and redundant slices, which Main and High have not; Main has arithmetic coding and interlace,
    /// which Extended and Constrained High lack, one the first and the other the second.
    private static Set<Profile> decodable(Profile decoder) {
        return switch (decoder) {
            case CONSTRAINED_BASELINE -> EnumSet.of(CONSTRAINED_BASELINE);
            case BASELINE -> EnumSet.of(CONSTRAINED_BASELINE, BASELINE);
            case EXTENDED -> EnumSet.of(CONSTRAINED_BASELINE, BASELINE, EXTENDED);
            case MAIN -> EnumSet.of(CONSTRAINED_BASELINE, MAIN);
            case CONSTRAINED_HIGH -> EnumSet.of(CONSTRAINED_BASELINE, CONSTRAINED_HIGH);
            case HIGH -> EnumSet.of(CONSTRAINED_BASELINE, MAIN, CONSTRAINED_HIGH, HIGH);
        };
    }

    /// Baseline tools, which every decoder has.
    @Override
    public Encode encode(int bitsPerSecond, int framesPerSecond) {
        int rate = framesPerSecond;
        var wanted = PictureCoding.sized(bitsPerSecond);
        var size = PictureCoding.smaller(codec.largestPicture(rate), wanted);
        if (size.width() < LEAST_WIDTH && rate > SLOW) { // faces are told apart before they move well
            rate = SLOW;
            size = PictureCoding.smaller(codec.largestPicture(rate), wanted);
        }
        boolean single = codec.packetizationMode() == 0;
        return new Encode(H264.of(CONSTRAINED_BASELINE, codec.levelIdc(), codec.packetizationMode()), size, rate,
                single ? Packetizer.MTU : 0);
    }
}
