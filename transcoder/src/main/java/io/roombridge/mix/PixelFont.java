package io.roombridge.mix;

import java.text.Normalizer;

/// A font of our own for a Java that cannot draw any: 5×7 points a letter, ASCII, capitals only.
///
/// ```
/// · # # # ·
/// # · · · #     a letter is 35 bits, row by row from the top left, high bit first
/// # · · · #
/// # # # # #
/// # · · · #
/// # · · · #
/// # · · · #
/// ```
final class PixelFont {

    private static final int COLUMNS = 5;
    private static final int ROWS = 7;
    /// With one column of space behind it.
    private static final int ADVANCE = 6;

    private static final String LETTERS = " !\"#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    private static final long[] SHAPES = {
        0x000000000L, 0x108421004L, 0x294000000L, 0x295f57d4aL, 0x11f4717c4L, 0x672222273L, 0x32544564dL, 0x108800000L,
        0x088842082L, 0x208210888L, 0x02aefbaa0L, 0x0084f9080L, 0x000003088L, 0x0000f8000L, 0x00000018cL, 0x042222210L,
        0x3a33ae62eL, 0x11842108eL, 0x3a213221fL, 0x78217043eL, 0x08ca97c42L, 0x7e1e0862eL, 0x1910f462eL, 0x7c2222108L,
        0x3a317462eL, 0x3a317844cL, 0x018c03180L, 0x018c03088L, 0x001f07c00L, 0x3a2111004L, 0x3a37ade0eL, 0x3a31fc631L,
        0x7a31f463eL, 0x3a308422eL, 0x7a318c63eL, 0x7e10f421fL, 0x7e10f4210L, 0x3a30bc62eL, 0x4631fc631L, 0x38842108eL,
        0x1c4210a4cL, 0x4654c5251L, 0x42108421fL, 0x4775ac631L, 0x47359c631L, 0x3a318c62eL, 0x7a31f4210L, 0x3a318d64dL,
        0x7a31f5251L, 0x3e107043eL, 0x7c8421084L, 0x46318c62eL, 0x46318c544L, 0x4631ad771L, 0x462a22a31L, 0x462a21084L,
        0x7c222221fL, 0x00000001fL};

    private PixelFont() {}

    /// One line in the middle of `height`, as many letters as fit into `maxWidth`.
    static Mask text(String name, int height, int maxWidth) {
        var text = plain(name);
        int scale = Math.max(1, height * 3 / 4 / ROWS);
        int letters = Math.clamp(maxWidth / (ADVANCE * scale), 1, Math.max(1, text.length()));
        int width = Math.min(maxWidth, letters * ADVANCE * scale);
        var coverage = new byte[width * height];
        int top = Math.max(0, (height - ROWS * scale) / 2);
        for (int y = 0; y < Math.min(ROWS * scale, height - top); y++) {
            for (int x = 0; x < width; x++) {
                int letter = x / (ADVANCE * scale);
                int column = x / scale % ADVANCE;
                if (column < COLUMNS && lit(text.charAt(letter), column, y / scale)) {
                    coverage[(top + y) * width + x] = (byte) 255;
                }
            }
        }
        return new Mask(width, height, coverage);
    }

    /// Without accents, and with plain dashes.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("\\p{Pd}", "-");
    }

    private static boolean lit(char letter, int column, int row) {
        int known = LETTERS.indexOf(Character.toUpperCase(letter));
        long shape = SHAPES[known < 0 ? LETTERS.indexOf('?') : known];
        return (shape >> ROWS * COLUMNS - 1 - row * COLUMNS - column & 1) != 0;
    }
}
