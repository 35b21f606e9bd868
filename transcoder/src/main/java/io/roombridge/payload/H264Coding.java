package io.roombridge.payload;

import static io.roombridge.media.H264.Profile.CONSTRAINED_BASELINE;

import io.roombridge.media.Capability;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

record H264Coding(H264 codec) implements PictureCoding {

    /// Of CIF, in which one is told from another.
    private static final int LEAST_WIDTH = 352;
    /// Pictures a second that still move.
    private static final int SLOW = 15;
    private static final int STAP_A = 24;
    /// Octets of a sequence parameter set up to its level and what follows it.
    private static final int SHORTEST_SET = 5;
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

    @Override
    public PictureSize size(RtpPacket packet) {
        var set = sequenceParameters(packet);
        return set == null ? null : H264PictureSize.of(set);
    }

    /// A peer may send simpler pictures than it agreed on, and some send others: its profile is what the set says, and
    /// its pictures are as large as that says if they are larger than agreed.
    @Override
    public Capability.Video told(RtpPacket packet) {
        var set = sequenceParameters(packet);
        return set == null ? null : told(set);
    }

    /// @param set  a sequence parameter set; not moved
    H264 told(ByteBuffer set) {
        var profile = Profile.of(Byte.toUnsignedInt(set.get(set.position() + 1)), set.get(set.position() + 2));
        var size = H264PictureSize.of(set);
        boolean larger = size != null && size.macroblocks() > codec.frameSize();
        return new H264(profile, codec.levelIdc(), codec.maxMbps(), larger ? size.macroblocks() : codec.maxFs(),
                codec.packetizationMode(), codec.maxBitRate());
    }

    /// One by itself, or first in an aggregate; null where there is none.
    private static ByteBuffer sequenceParameters(RtpPacket packet) {
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
            unit = size > unit.remaining() - at ? unit.slice(0, 0) : unit.slice(at, size);
        }
        return unit.remaining() < SHORTEST_SET ? null : unit;
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
        if (!(sent instanceof H264 theirs) || !theirs.profile().decodes(codec.profile())
                || codec.frameSize() > theirs.frameSize()
                || codec.macroblocksPerSecond() > theirs.macroblocksPerSecond()) {
            return Forwarding.IMPOSSIBLE;
        }
        return codec.packetizationMode() > theirs.packetizationMode() ? Forwarding.REPACKETIZED : Forwarding.AS_IT_IS;
    }

    /// Baseline tools, which every decoder has, so that one encoding serves all.
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
