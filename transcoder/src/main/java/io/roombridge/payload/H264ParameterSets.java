package io.roombridge.payload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The latest sequence and picture parameter sets of a stream, so that an IDR picture that comes without them can be
/// given to a decoder that starts there (H.264 §7.4.1.2.1).
final class H264ParameterSets {

    static final int SPS = 7;
    static final int PPS = 8;

    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int MOST = 32;

    private final SortedMap<Integer, byte[]> sequence = new TreeMap<>();
    private final SortedMap<Integer, byte[]> picture = new TreeMap<>();

    /// Keeps a NAL unit if it is a parameter set; it then takes the place of the one with the same identifier.
    void keep(byte[] unit) {
        if (unit.length < 2) {
            return;
        }
        int type = unit[0] & 0x1f;
        if (type == SPS && unit.length > 4) {
            put(sequence, identifier(unit, 4), unit);
        } else if (type == PPS) {
            put(picture, identifier(unit, 1), unit);
        }
    }

    private static int identifier(byte[] unit, int from) {
        return new PictureBits(ByteBuffer.wrap(unit, from, unit.length - from)).exponential();
    }

    private static void put(SortedMap<Integer, byte[]> sets, int id, byte[] unit) {
        if (sets.size() < MOST && !Arrays.equals(sets.get(id), unit)) {
            sets.put(id, unit);
        }
    }

    boolean complete() {
        return !sequence.isEmpty() && !picture.isEmpty();
    }

    /// All of them in Annex B form.
    byte[] annexB() {
        var out = new ByteArrayOutputStream();
        for (var sets : List.of(sequence, picture)) {
            for (var unit : sets.values()) {
                out.writeBytes(START_CODE);
                out.writeBytes(unit);
            }
        }
        return out.toByteArray();
    }
}
