package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

/// All that the media plane knows of one way to code pictures: one class a codec, found here alone.
public interface PictureCoding {

    static PictureCoding of(Capability.Video codec) {
        return switch (codec) {
            case H264 h264 -> new H264Coding(h264);
            case H265 h265 -> new H265Coding(h265);
            case H263 h263 -> new H263Coding(h263);
            case H261 h261 -> new H261Coding(h261);
            case Vp8 vp8 -> new Vp8Coding(vp8);
        };
    }

    /// Cuts pictures for a peer that takes this.
    Packetizer packetizer();

    /// Puts pictures together that come so.
    Depacketizer depacketizer();

    /// The size of the pictures, where a packet tells it in passing; null where it does not, as most do not.
    PictureSize size(RtpPacket packet);

    /// How the stream is coded by its own word, where a packet tells it in passing and that differs between streams of
    /// one agreement; null where it does not.
    default Capability.Video told(RtpPacket packet) {
        return null;
    }

    /// What a picture coded so is to those after it.
    PictureWeight weight(ByteBuffer picture);

    /// Whether what is coded so may go as it is to a peer that takes `sent`.
    Forwarding toward(Capability.Video sent);

    /// The best a peer that takes this gets at a bit rate.
    Encode encode(int bitsPerSecond, int framesPerSecond);

    /// What an encoder is set to.
    ///
    /// @param codec    without what differs between peers and makes no difference to the encoder
    /// @param maxUnit  see [io.roombridge.codec.VideoEncoder.Settings]
    record Encode(Capability.Video codec, PictureSize size, int framesPerSecond, int maxUnit) {}

    /// A picture of 16:9 or of the nearest size that looks well at so many bits a second.
    static PictureSize sized(int rate) {
        return rate >= 3_072_000 ? PictureSize.HD1080 : rate >= 768_000 ? PictureSize.HD720
                : rate >= 512_000 ? PictureSize.W448P : rate >= 256_000 ? PictureSize.W360P
                : rate >= 128_000 ? PictureSize.CIF : PictureSize.QCIF;
    }

    static PictureSize smaller(PictureSize one, PictureSize other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// A picture interval no longer than that of the sender; 0 is a format that is not there.
    static boolean covers(int taken, int sent) {
        return sent == 0 || taken > 0 && taken <= sent;
    }
}
