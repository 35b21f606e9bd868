package io.roombridge.room;

import io.roombridge.media.Capability;
import io.roombridge.stream.SendPath;
import java.nio.ByteBuffer;
import java.util.List;

/// Who is fed with encoded pictures: a leg, or whatever else looks on.
public interface PictureSink {

    /// From now on pictures are taken from this source alone: what one before it still has under way would spoil what
    /// is decoded there.
    void takeFrom(Object source);

    /// @param codec      what its encoder was set to
    /// @param timestamp  90 kHz
    /// @param units      lent, as [io.roombridge.codec.EncodedPicture] has them
    void picture(Object source, Capability.Video codec, int timestamp, List<ByteBuffer> units);

    /// The leg behind a stream.
    static PictureSink of(SendPath sending) {
        return new PictureSink() {
            @Override
            public void takeFrom(Object source) {
                sending.takeFrom(source);
            }

            @Override
            public void picture(Object source, Capability.Video codec, int timestamp, List<ByteBuffer> units) {
                sending.picture(source, codec, timestamp, units);
            }
        };
    }
}
