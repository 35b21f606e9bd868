package io.roombridge.payload;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.rtp.RtpPacket;

/// What really comes of a stream: the format that was agreed, as far as its own parameter sets do not say otherwise. A
/// peer that agreed on High may send what a Baseline decoder takes, and one that agreed on Baseline send High.
///
/// Nothing is allocated for a packet that tells nothing new.
public final class ActualFormat {

    private Format agreed;
    private Format actual;
    private PictureCoding coding;

    /// @param format  agreed for the packet
    public Format of(RtpPacket packet, Format format) {
        if (format != agreed) {
            begin(format);
        }
        var told = coding == null ? null : coding.told(packet);
        if (told != null && !told.equals(actual.capability())) {
            actual = with(told);
        }
        return actual;
    }

    /// What signalling told of the parameter sets counts until others come.
    private void begin(Format format) {
        boolean same = format.equals(agreed);
        agreed = format;
        if (same) {
            return;
        }
        actual = format;
        coding = format.capability() instanceof Capability.Video video ? PictureCoding.of(video) : null;
        if (coding instanceof H264Coding h264) {
            ToldParameterSets.sequence(format.parameterSets()).ifPresent(set -> actual = with(h264.told(set)));
        }
    }

    private Format with(Capability.Video told) {
        return new Format(agreed.payloadType(), told, agreed.parameterSets());
    }

    /// Whether what came may be of this agreement, its parameter sets apart.
    public static boolean isOf(Format came, Format agreed) {
        return came != null && came.payloadType() == agreed.payloadType()
                && came.parameterSets().equals(agreed.parameterSets())
                && (came.equals(agreed) || came.capability() instanceof H264 one
                        && agreed.capability() instanceof H264 other && one.levelIdc() == other.levelIdc()
                        && one.maxMbps() == other.maxMbps() && one.packetizationMode() == other.packetizationMode()
                        && one.maxBitRate() == other.maxBitRate());
    }
}
