package io.roombridge.payload;

import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.Vp8;

/// Whether what one peer may send can go to another as it is. Judged by what was agreed: a peer that may send more
/// than the other takes is transcoded even if it never does.
public enum Forwarding {
    /// The payloads fit.
    AS_IT_IS,
    /// The same bits in other packets: H.264 mode 1 for a peer that takes mode 0.
    REPACKETIZED,
    IMPOSSIBLE;

    public static Forwarding between(Format received, Format sent) {
        return switch (received.capability()) {
            case Audio one -> sent.capability() instanceof Audio other && one.codec() == other.codec()
                    ? AS_IT_IS : IMPOSSIBLE;
            case H264 one -> sent.capability() instanceof H264 other ? h264(one, other) : IMPOSSIBLE;
            case H263 one -> sent.capability() instanceof H263 other && h263(one, other) ? AS_IT_IS : IMPOSSIBLE;
            case H261 one -> sent.capability() instanceof H261 other && covers(other.qcifMpi(), one.qcifMpi())
                    && covers(other.cifMpi(), one.cifMpi()) ? AS_IT_IS : IMPOSSIBLE;
            case Vp8 one -> sent.capability() instanceof Vp8 other && vp8(one, other) ? AS_IT_IS : IMPOSSIBLE;
        };
    }

    /// Mode 1 receivers take single NAL units too (RFC 6184 §5.4 table 3).
    private static Forwarding h264(H264 received, H264 sent) {
        boolean profile = received.profile().compareTo(sent.profile()) <= 0;
        if (!profile || received.frameSize() > sent.frameSize()
                || received.macroblocksPerSecond() > sent.macroblocksPerSecond()) {
            return IMPOSSIBLE;
        }
        return received.packetizationMode() > sent.packetizationMode() ? REPACKETIZED : AS_IT_IS;
    }

    private static boolean h263(H263 received, H263 sent) {
        return received.plus() == sent.plus() && covers(sent.qcifMpi(), received.qcifMpi())
                && covers(sent.cifMpi(), received.cifMpi()) && covers(sent.cif4Mpi(), received.cif4Mpi());
    }

    /// A picture interval no longer than that of the sender; 0 is a format that is not there.
    private static boolean covers(int taken, int sent) {
        return sent == 0 || taken > 0 && taken <= sent;
    }

    private static boolean vp8(Vp8 received, Vp8 sent) {
        return sent.maxFs() == 0 || received.maxFs() > 0
                && Capability.lower(received.maxFs(), sent.maxFs()) == received.maxFs();
    }
}
