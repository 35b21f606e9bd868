package io.roombridge.payload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/// The latest video, sequence and picture parameter sets of an H.265 stream, so that a whole picture that comes without
/// them can be given to a decoder that starts there (H.265 §7.4.2.4.2). Of the first two kinds the last is kept.
final class H265ParameterSets {

    static final int SPS = 33;

    private static final int VPS = 32;
    private static final int PPS = 34;
    private static final int LAST_PPS = 63;
    private static final byte[] START_CODE = {0, 0, 0, 1};

    /// By type, and identifier of picture parameter sets.
    private final SortedMap<Integer, byte[]> sets = new TreeMap<>();

    static boolean isOne(int type) {
        return type >= VPS && type <= PPS;
    }

    /// Keeps a NAL unit if it is a parameter set.
    void keep(byte[] unit) {
        int type = unit.length < 3 ? 0 : H265Depacketizer.type(Byte.toUnsignedInt(unit[0]));
        int id = type == PPS ? new PictureBits(ByteBuffer.wrap(unit, 2, unit.length - 2)).exponential() : 0;
        if (isOne(type) && id <= LAST_PPS) {
            sets.put(type << 8 | id, unit);
        }
    }

    boolean complete() {
        return sets.containsKey(VPS << 8) && sets.containsKey(SPS << 8) && sets.lastKey() >= PPS << 8;
    }

    /// All of them in Annex B form.
    byte[] annexB() {
        var out = new ByteArrayOutputStream();
        for (var unit : sets.values()) {
            out.writeBytes(START_CODE);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }
}
