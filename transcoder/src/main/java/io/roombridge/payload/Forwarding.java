package io.roombridge.payload;

import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H224;

/// Whether what one peer sends can go to another as it is. Judged by the limits that were agreed (a peer that may send
/// more than the other takes is transcoded even if it never does) and the profile that comes ([ActualFormat]).
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
            case Capability.Video one -> sent.capability() instanceof Capability.Video other
                    ? PictureCoding.of(one).toward(other) : IMPOSSIBLE;
            case H224 _ -> IMPOSSIBLE; // who is meant is decided for each message
        };
    }
}
