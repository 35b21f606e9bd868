package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.H265;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

/// Decoded and passed on; nobody is sent H.265 that we coded, since it is never a format that we send
/// ([io.roombridge.media.Capability.Video#isCoded]).
record H265Coding(H265 codec) implements PictureCoding {

    private static final int HEADER = 2;

    @Override
    public Packetizer packetizer() {
        throw new IllegalStateException("H.265 is not coded here");
    }

    @Override
    public Depacketizer depacketizer() {
        return new H265Depacketizer();
    }

    /// A sequence parameter set by itself, or in an aggregate.
    @Override
    public PictureSize size(RtpPacket packet) {
        if (packet.payloadLength() <= HEADER) {
            return null;
        }
        int type = H265Depacketizer.type(packet.payloadOctet(0));
        if (type == H265ParameterSets.SPS) {
            return H265PictureSize.of(packet.payload());
        }
        int at = type == H265Depacketizer.AGGREGATE ? HEADER : packet.payloadLength();
        while (at + HEADER + 1 < packet.payloadLength()) {
            int size = packet.payloadOctet(at) << 8 | packet.payloadOctet(at + 1);
            at += 2;
            if (H265Depacketizer.type(packet.payloadOctet(at)) == H265ParameterSets.SPS) {
                return H265PictureSize.of(packet.payload().slice(at, Math.min(size, packet.payloadLength() - at)));
            }
            at += size;
        }
        return null;
    }

    /// By the first slice.
    @Override
    public PictureWeight weight(ByteBuffer picture) {
        for (int at = picture.position(); at + 3 < picture.limit(); at++) {
            if (picture.get(at) == 0 && picture.get(at + 1) == 0 && picture.get(at + 2) == 1
                    && H265Depacketizer.isWhole(H265Depacketizer.type(Byte.toUnsignedInt(picture.get(at + 3))))) {
                return PictureWeight.WHOLE;
            }
        }
        return PictureWeight.NEEDED;
    }

    @Override
    public Forwarding toward(Capability.Video sent) {
        return sent instanceof H265 theirs && codec.levelId() <= theirs.levelId() ? Forwarding.AS_IT_IS
                : Forwarding.IMPOSSIBLE;
    }

    @Override
    public Encode encode(int bitsPerSecond, int framesPerSecond) {
        throw new IllegalStateException("H.265 is not coded here");
    }
}
