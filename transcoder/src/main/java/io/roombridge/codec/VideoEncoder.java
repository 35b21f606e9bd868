package io.roombridge.codec;

import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;

/// One outgoing picture stream. Key frames come at the start and when asked for, never by the clock.
public interface VideoEncoder extends AutoCloseable {

    /// What it encodes; the bit rate is the latest asked for.
    Settings settings();

    /// Encodes a picture of just the size in the settings.
    ///
    /// @param timestamp  in 1/90,000 s, growing; handed through
    /// @return what is lent until the next; empty when rate control leaves this picture out
    EncodedPicture encode(Picture picture, long timestamp, boolean key);

    /// Bits a second from the next picture on. H.264 goes on as if nothing had happened; the others begin anew with a
    /// key frame, unless the change is small.
    void bitRate(int bitsPerSecond);

    @Override
    void close();

    /// @param codec          what the peer takes; of H.264 profile and level are used, of H.263 whether it is plus
    /// @param bitsPerSecond  on average over a second or so
    /// @param maxUnit        of H.264 the octets of the largest NAL unit (packetization mode 0), of H.263 after how
    ///                       many a group of blocks begins with a header (RFC 2190 §4); 0 when neither matters
    record Settings(Capability.Video codec, PictureSize size, int framesPerSecond, int bitsPerSecond, int maxUnit) {

        public Settings {
            if (framesPerSecond < 1 || framesPerSecond > 60) {
                throw new IllegalArgumentException("frames a second are 1..60: " + framesPerSecond);
            }
            if (bitsPerSecond < 16_000 || bitsPerSecond > 50_000_000) {
                throw new IllegalArgumentException("bits a second are 16000..50000000: " + bitsPerSecond);
            }
            if (maxUnit != 0 && (maxUnit < 400 || maxUnit > 65_000)) {
                throw new IllegalArgumentException("a NAL unit's limit is 0 or 400..65000: " + maxUnit);
            }
        }

        public Settings withBitRate(int rate) {
            return new Settings(codec, size, framesPerSecond, rate, maxUnit);
        }
    }
}
