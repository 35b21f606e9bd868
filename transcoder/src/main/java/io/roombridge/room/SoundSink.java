package io.roombridge.room;

import io.roombridge.media.AudioCodec;
import java.nio.ByteBuffer;

/// Who is fed with encoded sound: a leg, or whatever else listens.
@FunctionalInterface
public interface SoundSink {

    /// @param payload  of one packet; lent, from position to limit, and its position may be moved
    /// @param ticks    how long it is, on the RTP clock of the codec
    void sound(AudioCodec codec, ByteBuffer payload, int ticks);
}
