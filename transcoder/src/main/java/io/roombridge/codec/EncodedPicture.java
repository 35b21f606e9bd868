package io.roombridge.codec;

import java.nio.ByteBuffer;
import java.util.List;

/// A coded picture, immutable: it may be kept, and sent to any number of legs by any thread.
///
/// @param units  for H.264 its NAL units without start codes, parameter sets before each key frame; else the one coded
///               frame. Read-only; `duplicate()` before moving a position
public record EncodedPicture(long timestamp, boolean key, List<ByteBuffer> units) {

    public EncodedPicture {
        units = List.copyOf(units);
    }

    public int octets() {
        int sum = 0;
        for (var unit : units) {
            sum += unit.remaining();
        }
        return sum;
    }
}
