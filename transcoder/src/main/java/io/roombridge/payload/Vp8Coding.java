package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

record Vp8Coding(Vp8 codec) implements PictureCoding {

    @Override
    public Packetizer packetizer() {
        return new Vp8Packetizer(Packetizer.MTU, 1);
    }

    @Override
    public Depacketizer depacketizer() {
        return new Vp8Depacketizer();
    }

    /// The frame header of a key frame (RFC 6386 §9.1).
    @Override
    public PictureSize size(RtpPacket packet) {
        if (packet.payloadLength() < 8) {
            return null;
        }
        int at = Vp8Depacketizer.descriptorLength(packet);
        boolean begins = (packet.payloadOctet(0) & 0x17) == 0x10;
        if (!begins || at == 0 || packet.payloadLength() < at + 10 || (packet.payloadOctet(at) & 1) != 0) {
            return null;
        }
        int width = (packet.payloadOctet(at + 7) << 8 | packet.payloadOctet(at + 6)) & 0x3fff;
        int height = (packet.payloadOctet(at + 9) << 8 | packet.payloadOctet(at + 8)) & 0x3fff;
        return H264PictureSize.even(width, height);
    }

    /// Its first bit (RFC 6386 §9.1).
    @Override
    public PictureWeight weight(ByteBuffer picture) {
        return picture.hasRemaining() && (picture.get(picture.position()) & 1) == 0 ? PictureWeight.WHOLE
                : PictureWeight.NEEDED;
    }

    @Override
    public Forwarding toward(Capability.Video sent) {
        boolean fits = sent instanceof Vp8 theirs && (theirs.maxFs() == 0 || codec.maxFs() > 0
                && Capability.lower(codec.maxFs(), theirs.maxFs()) == codec.maxFs());
        return fits ? Forwarding.AS_IT_IS : Forwarding.IMPOSSIBLE;
    }

    @Override
    public Encode encode(int bitsPerSecond, int framesPerSecond) {
        var size = PictureCoding.smaller(codec.largestPicture(framesPerSecond), PictureCoding.sized(bitsPerSecond));
        return new Encode(new Vp8(0, 0, 0), size, Capability.lower(codec.maxFr(), framesPerSecond), 0);
    }
}
