package io.roombridge.stream;

import io.roombridge.media.Format;
import io.roombridge.rtp.RtpPacket;

/// Where the packets of a received stream go: into a decoder, or on to another leg. Swapped by reference while media
/// flows; called on the stream's loop only, except [#close], which the loop runs too when the reception is replaced.
public interface Reception extends AutoCloseable {

    /// A packet of the stream, as it arrived.
    ///
    /// @param format what its payload type stands for
    void packet(RtpPacket packet, Format format, long now);

    /// A telephone event or the like: it has a sequence number of the stream, and nothing for this path.
    void other(RtpPacket packet, long now);

    /// A silence descriptor that was agreed on (RFC 3389).
    default void comfortNoise(RtpPacket packet, long now) {
        other(packet, now);
    }

    /// Every 10 ms.
    default void tick(long now) {}

    /// What it decodes, for statistics.
    default Decoded decoded() {
        return Decoded.NOTHING;
    }

    @Override
    default void close() {}

    record Decoded(int width, int height, long frames, double framesPerSecond) {
        public static final Decoded NOTHING = new Decoded(0, 0, 0, 0);
    }

    /// For a stream that nobody wants.
    Reception NONE = new Reception() {
        @Override
        public void packet(RtpPacket packet, Format format, long now) {
            // heard by nobody
        }

        @Override
        public void other(RtpPacket packet, long now) {
            // heard by nobody
        }
    };
}
