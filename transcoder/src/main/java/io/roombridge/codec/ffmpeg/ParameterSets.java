package io.roombridge.codec.ffmpeg;

import io.roombridge.media.H264;
import java.nio.ByteBuffer;

/// Makes the sequence parameter set say the level that was agreed: encoders write the lowest that would do, or a higher
/// one for its rate, and some systems refuse what is not what they asked for.
///
/// ```
/// nal_unit_header(8) profile_idc(8) constraint_set0..5_flag(6) reserved(2) level_idc(8) …      H.264 §7.3.2.1.1
/// ```
final class ParameterSets {

    private static final int BASELINE = 66;
    private static final int SET0_AND_SET1 = 0xc0;
    private static final int SET3 = 0x10;
    private static final int LEVEL_1B = 9;
    private static final int LEVEL_1_1 = 11;

    private ParameterSets() {}

    static void agree(ByteBuffer unit, H264 agreed) {
        if (unit.remaining() < 4) {
            return;
        }
        int at = unit.position();
        boolean baseline = Byte.toUnsignedInt(unit.get(at + 1)) == BASELINE;
        boolean level1b = baseline && agreed.levelIdc() == LEVEL_1B;
        int constraints = Byte.toUnsignedInt(unit.get(at + 2)) & ~SET3;
        unit.put(at + 2, (byte) (constraints | (baseline ? SET0_AND_SET1 : 0) | (level1b ? SET3 : 0)));
        unit.put(at + 3, (byte) (level1b ? LEVEL_1_1 : agreed.levelIdc()));
    }
}
