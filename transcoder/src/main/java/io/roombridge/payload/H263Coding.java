package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.H263;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

record H263Coding(H263 codec) implements PictureCoding {

    /// Groups of blocks are kept below this, so that a group and the row that closes it fit a packet (RFC 2190 §5.1).
    private static final int GROUP = 600;

    private static final PictureSize[] SOURCE_FORMATS = {null, PictureSize.SQCIF, PictureSize.QCIF, PictureSize.CIF,
            PictureSize.CIF4, PictureSize.CIF16};

    @Override
    public Packetizer packetizer() {
        return codec.plus() ? new H263PlusPacketizer(Packetizer.MTU) : new H263Packetizer(Packetizer.MTU);
    }

    @Override
    public Depacketizer depacketizer() {
        return codec.plus() ? new H263PlusDepacketizer() : new H263Depacketizer();
    }

    @Override
    public PictureSize size(RtpPacket packet) {
        return packet.payloadLength() < 8 ? null
                : codec.plus() ? plus(packet) : sourceFormat(packet.payloadOctet(1) >> 5);
    }

    /// SRC in the mode A header, source format in PTYPE: H.263 table 1.
    private static PictureSize sourceFormat(int format) {
        return format < SOURCE_FORMATS.length ? SOURCE_FORMATS[format] : null;
    }

    /// PSC, TR and PTYPE behind the header, the first two octets of the PSC left out. Format 7 means that PLUSPTYPE
    /// says it, if its first field is 1 (H.263 §5.1.4).
    private static PictureSize plus(RtpPacket packet) {
        if ((packet.payloadOctet(0) & 0x04) == 0 || packet.payloadOctet(2) >> 2 != 0x20) {
            return null;
        }
        int type = packet.payloadOctet(4) << 8 | packet.payloadOctet(5);
        int format = type >> 10 & 7;
        boolean extended = format == 7 && (type >> 7 & 7) == 1;
        return sourceFormat(extended ? type >> 4 & 7 : format);
    }

    /// The ninth bit of PTYPE, or the picture type code in MPPTYPE (H.263 §5.1.3, §5.1.4).
    @Override
    public PictureWeight weight(ByteBuffer picture) {
        if (picture.remaining() < 8) {
            return PictureWeight.NEEDED;
        }
        int at = picture.position();
        int type = picture.get(at + 4);
        boolean extended = (type >> 2 & 7) == 7;
        boolean updated = ((type & 3) << 1 | picture.get(at + 5) >> 7 & 1) == 1;
        int code = !extended ? type & 2 : updated ? picture.get(at + 7) >> 2 & 7 : picture.get(at + 5) >> 4 & 7;
        return code == 0 ? PictureWeight.WHOLE : PictureWeight.NEEDED;
    }

    @Override
    public Forwarding toward(Capability.Video sent) {
        boolean fits = sent instanceof H263 theirs && codec.plus() == theirs.plus()
                && PictureCoding.covers(theirs.qcifMpi(), codec.qcifMpi())
                && PictureCoding.covers(theirs.cifMpi(), codec.cifMpi())
                && PictureCoding.covers(theirs.cif4Mpi(), codec.cif4Mpi());
        return fits ? Forwarding.AS_IT_IS : Forwarding.IMPOSSIBLE;
    }

    @Override
    public Encode encode(int bitsPerSecond, int framesPerSecond) {
        var size = PictureCoding.smaller(codec.largestPicture(framesPerSecond), formatted(bitsPerSecond));
        return new Encode(new H263(1, 1, 1, codec.plus(), 0), size,
                Math.clamp(codec.framesPerSecond(size), 1, framesPerSecond), GROUP);
    }

    private static PictureSize formatted(int rate) {
        return rate >= 768_000 ? PictureSize.CIF4 : rate >= 96_000 ? PictureSize.CIF : PictureSize.QCIF;
    }
}
