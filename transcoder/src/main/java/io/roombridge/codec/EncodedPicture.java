package io.roombridge.codec;

import java.nio.ByteBuffer;
import java.util.List;

/// A coded picture: a view of the encoder's own memory, good until it is asked again.
public interface EncodedPicture {

    /// 90 kHz, as the picture came with.
    long timestamp();

    /// Can be decoded without those before it.
    boolean key();

    /// For H.264 its NAL units without start codes, parameter sets before each key frame; else the one coded frame.
    /// Each from position to limit; `duplicate()` before moving a position.
    List<ByteBuffer> units();

    /// Rate control left the picture out.
    default boolean isEmpty() {
        return units().isEmpty();
    }

    default int octets() {
        int sum = 0;
        for (var unit : units()) {
            sum += unit.remaining();
        }
        return sum;
    }
}
