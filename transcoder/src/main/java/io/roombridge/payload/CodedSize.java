package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.rtp.RtpPacket;

/// How large the pictures of a stream are, read from its headers in passing: for streams that are forwarded, not
/// decoded.
public final class CodedSize {

    private static final PictureSize[] SOURCE_FORMATS = {null, PictureSize.SQCIF, PictureSize.QCIF, PictureSize.CIF,
            PictureSize.CIF4, PictureSize.CIF16};

    private CodedSize() {}

    /// The size this packet tells; null when it tells none, as most do not.
    public static PictureSize in(RtpPacket packet, Capability.Video codec) {
        return packet.payloadLength() < 8 ? null : switch (codec) {
            case H264 _ -> h264(packet);
            case H263 h263 -> h263.plus() ? plus(packet) : sourceFormat(packet.payloadOctet(1) >> 5);
            case H261 _ -> h261(packet);
            case Vp8 _ -> vp8(packet);
        };
    }

    /// A sequence parameter set by itself, or first in an aggregate.
    private static PictureSize h264(RtpPacket packet) {
        int type = packet.payloadOctet(0) & 0x1f;
        int at = type == 24 ? 3 : 0;
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

    /// The fourth bit of PTYPE, 28 bits behind the start of the picture (H.261 §4.2.1.3).
    private static PictureSize h261(RtpPacket packet) {
        int bits = packet.payloadOctet(4) << 24 | packet.payloadOctet(5) << 16 | packet.payloadOctet(6) << 8
                | packet.payloadOctet(7);
        int sbit = packet.payloadOctet(0) >> 5;
        if (bits << sbit >>> 12 != 0x10) {
            return null;
        }
        int at = sbit + 28;
        return (packet.payloadOctet(4 + at / 8) >> 7 - at % 8 & 1) != 0 ? PictureSize.CIF : PictureSize.QCIF;
    }

    /// The frame header of a key frame (RFC 6386 §9.1).
    private static PictureSize vp8(RtpPacket packet) {
        int at = Vp8Depacketizer.descriptorLength(packet);
        boolean begins = (packet.payloadOctet(0) & 0x17) == 0x10;
        if (!begins || at == 0 || packet.payloadLength() < at + 10 || (packet.payloadOctet(at) & 1) != 0) {
            return null;
        }
        int width = (packet.payloadOctet(at + 7) << 8 | packet.payloadOctet(at + 6)) & 0x3fff;
        int height = (packet.payloadOctet(at + 9) << 8 | packet.payloadOctet(at + 8)) & 0x3fff;
        return H264PictureSize.even(width, height);
    }
}
