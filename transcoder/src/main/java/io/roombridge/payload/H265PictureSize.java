package io.roombridge.payload;

import io.roombridge.media.PictureSize;
import java.nio.ByteBuffer;

/// The picture size in an H.265 sequence parameter set (H.265 §7.3.2.2.1).
final class H265PictureSize {

    private static final int HEADER = 16;
    /// What profile_tier_level says of the whole stream, and of a sub-layer (H.265 §7.3.3).
    private static final int GENERAL = 96;
    private static final int PROFILE = 88;
    private static final int LEVEL = 8;
    private static final int MOST_SUB_LAYERS = 8;

    private H265PictureSize() {}

    /// Null when it cannot be read.
    static PictureSize of(ByteBuffer unit) {
        var bits = new PictureBits(H264PictureSize.unescaped(unit));
        bits.skip(HEADER + 4);
        int subLayers = bits.read(3);
        bits.skip(1 + GENERAL);
        skip(bits, subLayers);
        bits.exponential();
        int chroma = bits.exponential();
        bits.skip(chroma == 3 ? 1 : 0);
        int width = bits.exponential();
        int height = bits.exponential();
        if (bits.read(1) == 1) {
            width -= (chroma == 1 || chroma == 2 ? 2 : 1) * (bits.exponential() + bits.exponential());
            height -= (chroma == 1 ? 2 : 1) * (bits.exponential() + bits.exponential());
        }
        return bits.left() < 0 ? null : H264PictureSize.even(width, height);
    }

    private static void skip(PictureBits bits, int subLayers) {
        int said = 0;
        for (int i = 0; i < subLayers; i++) {
            said += bits.read(1) * PROFILE + bits.read(1) * LEVEL;
        }
        bits.skip((subLayers > 0 ? 2 * (MOST_SUB_LAYERS - subLayers) : 0) + said);
    }
}
