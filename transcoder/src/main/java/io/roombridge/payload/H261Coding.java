package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

record H261Coding(H261 codec) implements PictureCoding {

    @Override
    public Packetizer packetizer() {
        return new H261Packetizer(Packetizer.MTU);
    }

    @Override
    public Depacketizer depacketizer() {
        return new H261Depacketizer();
    }

    /// The fourth bit of PTYPE, 28 bits behind the start of the picture (H.261 §4.2.1.3).
    @Override
    public PictureSize size(RtpPacket packet) {
        if (packet.payloadLength() < 8) {
            return null;
        }
        int bits = packet.payloadOctet(4) << 24 | packet.payloadOctet(5) << 16 | packet.payloadOctet(6) << 8
                | packet.payloadOctet(7);
        int sbit = packet.payloadOctet(0) >> 5;
        if (bits << sbit >>> 12 != 0x10) {
            return null;
        }
        int at = sbit + 28;
        return (packet.payloadOctet(4 + at / 8) >> 7 - at % 8 & 1) != 0 ? PictureSize.CIF : PictureSize.QCIF;
    }

    /// Each macroblock tells for itself.
    @Override
    public PictureWeight weight(ByteBuffer picture) {
        return PictureWeight.NEEDED;
    }

    @Override
    public Forwarding toward(Capability.Video sent) {
        boolean fits = sent instanceof H261 theirs && PictureCoding.covers(theirs.qcifMpi(), codec.qcifMpi())
                && PictureCoding.covers(theirs.cifMpi(), codec.cifMpi());
        return fits ? Forwarding.AS_IT_IS : Forwarding.IMPOSSIBLE;
    }

    @Override
    public Encode encode(int bitsPerSecond, int framesPerSecond) {
        var size = bitsPerSecond < 96_000 && codec.qcifMpi() > 0 ? PictureSize.QCIF
                : codec.largestPicture(framesPerSecond);
        int interval = size.equals(PictureSize.CIF) ? codec.cifMpi() : codec.qcifMpi();
        return new Encode(new H261(1, 1, 0), size, Math.min(30 / interval, framesPerSecond), 0);
    }
}
