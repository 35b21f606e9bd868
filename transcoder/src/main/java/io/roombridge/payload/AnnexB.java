package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The byte stream format of H.264 (Annex B): NAL units each after `00 00 01` or `00 00 00 01`.
///
/// One that cuts picture after picture out of the same memory allocates nothing once warm.
public final class AnnexB {

    private final List<ByteBuffer> views = new ArrayList<>();
    private final List<ByteBuffer> units = new ArrayList<>();
    private final List<ByteBuffer> shown = Collections.unmodifiableList(units);
    private ByteBuffer viewed;

    /// The units between the start codes, each from position to limit; lent until asked again.
    public List<ByteBuffer> cut(ByteBuffer stream) {
        if (stream != viewed) {
            viewed = stream;
            views.clear();
        }
        units.clear();
        int begin = -1;
        int limit = stream.limit();
        for (int i = stream.position(); i + 2 < limit; i++) {
            if (stream.get(i) == 0 && stream.get(i + 1) == 0 && stream.get(i + 2) == 1) {
                add(begin, i);
                begin = i + 3;
                i += 2;
            }
        }
        add(begin, limit);
        return shown;
    }

    /// Without the zero octets behind it (trailing_zero_8bits, or the first of a four-octet start code).
    private void add(int begin, int end) {
        int last = end;
        while (last > begin && begin >= 0 && viewed.get(last - 1) == 0) {
            last--;
        }
        if (begin >= 0 && last > begin) {
            if (units.size() == views.size()) {
                views.add(viewed.duplicate());
            }
            units.add(views.get(units.size()).clear().limit(last).position(begin));
        }
    }
}
