package io.roombridge.codec.ffmpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Cuts a byte stream into its NAL units (H.264 Annex B).
final class NalUnits {

    static final int SUPPLEMENTAL = 6;
    static final int SEQUENCE_PARAMETERS = 7;
    static final int DELIMITER = 9;

    private NalUnits() {}

    static int type(ByteBuffer unit) {
        return unit.get(unit.position()) & 0x1f;
    }

    /// Views of the stream, without start codes and without the zeros that may trail a unit.
    static List<ByteBuffer> of(byte[] stream) {
        var units = new ArrayList<ByteBuffer>();
        int start = afterStartCode(stream, 0);
        while (start < stream.length) {
            int next = afterStartCode(stream, start);
            int end = next < stream.length || endsWithStartCode(stream, next) ? next - 3 : stream.length;
            while (end > start && stream[end - 1] == 0) {
                end--;
            }
            if (end > start) {
                units.add(ByteBuffer.wrap(stream, start, end - start).slice());
            }
            start = next;
        }
        return units;
    }

    private static boolean endsWithStartCode(byte[] stream, int end) {
        return end >= 3 && stream[end - 1] == 1 && stream[end - 2] == 0 && stream[end - 3] == 0;
    }

    private static int afterStartCode(byte[] stream, int from) {
        for (int i = from; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                return i + 3;
            }
        }
        return stream.length;
    }
}
