package io.roombridge.codec;

/// A moving picture that says whose it is and which of its pictures it is, in a way that survives scaling into a tile
/// and lossy coding; [TestPictureReader] reads it.
///
/// ```
/// ┌──────────────────────────────┐
/// │  ██░░██░░░░██░░   eight blocks: white, the counter's six bits (high one first), black
/// │                              │   on bars of one hue, the identity's, light and dark by turns
/// │     □ →                      │   a square that wanders with the counter
/// └──────────────────────────────┘
/// ```
public final class TestPicture {

    /// As many endpoints can be told apart: hues 45° from each other.
    public static final int IDENTITIES = 8;
    /// The counter goes round after so many.
    public static final int COUNTS = 64;

    static final int BLOCKS = 8;
    static final double BLOCKS_LEFT = 0.14;
    static final double BLOCKS_TOP = 0.10;
    static final double BLOCK_WIDTH = 0.09;
    static final double BLOCK_HEIGHT = 0.18;

    private static final int BARS = 6;
    private static final int SATURATION = 58;
    private static final Colour DARK = new Colour(24, 128, 128);
    private static final Colour LIGHT = new Colour(226, 128, 128);

    private final PicturePool pool;
    private final int width;
    private final int height;
    private final Colour[] shades;
    private int counter;

    public TestPicture(int identity, int width, int height, PicturePool pool) {
        if (identity < 0 || identity >= IDENTITIES) {
            throw new IllegalArgumentException("identity is 0.." + (IDENTITIES - 1) + ": " + identity);
        }
        this.pool = pool;
        this.width = width;
        this.height = height;
        this.shades = new Colour[] {shade(identity, 96), shade(identity, 124)};
    }

    /// The identity's hue: an angle in the U-V plane.
    static double hue(int identity) {
        return 2 * Math.PI * (identity + 0.5) / IDENTITIES;
    }

    private static Colour shade(int identity, int luma) {
        return new Colour(luma, (int) Math.round(128 + SATURATION * Math.cos(hue(identity))),
                (int) Math.round(128 + SATURATION * Math.sin(hue(identity))));
    }

    /// The next of its pictures; yours to close.
    public Picture next() {
        var canvas = pool.canvas(width, height);
        for (int bar = 0; bar < BARS; bar++) {
            fill(canvas, (double) bar / BARS, 0, 1.0 / BARS, 1, shades[bar % 2]);
        }
        for (int block = 0; block < BLOCKS; block++) {
            fill(canvas, BLOCKS_LEFT + block * BLOCK_WIDTH, BLOCKS_TOP, BLOCK_WIDTH, BLOCK_HEIGHT,
                    lit(block) ? LIGHT : DARK);
        }
        double way = (counter % 32) / 32.0;
        fill(canvas, 0.08 + 0.72 * way, 0.45 + 0.2 * Math.abs(0.5 - way), 0.08, 0.14, Colour.WHITE);
        counter = (counter + 1) % COUNTS;
        return canvas.publish();
    }

    private boolean lit(int block) {
        return block == 0 || block < BLOCKS - 1 && (counter >> BLOCKS - 2 - block & 1) != 0;
    }

    private static void fill(Canvas canvas, double x, double y, double w, double h, Colour colour) {
        canvas.fill(Area.even(x * canvas.width(), y * canvas.height(), w * canvas.width(), h * canvas.height()),
                colour);
    }
}
