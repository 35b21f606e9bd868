package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The byte stream format of H.264 (Annex B): NAL units each after `00 00 01` or `00 00 00 01`.
public final class AnnexB {

    private AnnexB() {}

    /// The units between the start codes, as slices.
    public static List<ByteBuffer> units(ByteBuffer stream) {
        var units = new ArrayList<ByteBuffer>();
        int begin = -1;
        int limit = stream.limit();
        for (int i = stream.position(); i + 2 < limit; i++) {
            if (stream.get(i) == 0 && stream.get(i + 1) == 0 && stream.get(i + 2) == 1) {
                add(units, stream, begin, i);
                begin = i + 3;
                i += 2;
            }
        }
        add(units, stream, begin, limit);
        return units;
    }

    /// Without the zero octets behind it (trailing_zero_8bits, or the first of a four-octet start code).
    private static void add(List<ByteBuffer> units, ByteBuffer stream, int begin, int end) {
        int last = end;
        while (last > begin && begin >= 0 && stream.get(last - 1) == 0) {
            last--;
        }
        if (begin >= 0 && last > begin) {
            units.add(stream.slice(begin, last - begin));
        }
    }
}
