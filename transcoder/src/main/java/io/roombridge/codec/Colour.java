package io.roombridge.codec;

/// A colour as pictures hold it: limited range, Y 16–235, U and V 16–240 around 128 (BT.601).
public record Colour(int y, int u, int v) {

    public static final Colour BLACK = new Colour(16, 128, 128);
    public static final Colour WHITE = new Colour(235, 128, 128);

    public Colour {
        if ((y | u | v) < 0 || y > 255 || u > 255 || v > 255) {
            throw new IllegalArgumentException("a colour's components are 0..255: " + y + ", " + u + ", " + v);
        }
    }

    /// From `0xRRGGBB`, by the matrix of BT.601.
    public static Colour rgb(int rgb) {
        double r = (rgb >> 16 & 0xff) / 255.0;
        double g = (rgb >> 8 & 0xff) / 255.0;
        double b = (rgb & 0xff) / 255.0;
        double luma = 0.299 * r + 0.587 * g + 0.114 * b;
        return new Colour((int) Math.round(16 + 219 * luma),
                (int) Math.round(128 + 224 * (b - luma) / 1.772),
                (int) Math.round(128 + 224 * (r - luma) / 1.402));
    }
}
