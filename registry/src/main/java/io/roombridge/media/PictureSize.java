package io.roombridge.media;

/// Width and height in luma samples, both even.
public record PictureSize(int width, int height) implements Comparable<PictureSize> {

    public static final PictureSize SQCIF = new PictureSize(128, 96);
    public static final PictureSize QCIF = new PictureSize(176, 144);
    public static final PictureSize CIF = new PictureSize(352, 288);
    public static final PictureSize CIF4 = new PictureSize(704, 576);
    public static final PictureSize CIF16 = new PictureSize(1408, 1152);
    public static final PictureSize W288P = new PictureSize(512, 288);
    public static final PictureSize W360P = new PictureSize(640, 360);
    public static final PictureSize W448P = new PictureSize(768, 448);
    public static final PictureSize HD720 = new PictureSize(1280, 720);
    public static final PictureSize HD1080 = new PictureSize(1920, 1080);

    public PictureSize {
        if (width < 2 || height < 2 || width > 8192 || height > 8192 || (width & 1) != 0 || (height & 1) != 0) {
            throw new IllegalArgumentException("picture size is even and 2..8192: " + width + "x" + height);
        }
    }

    /// How many 16×16 macroblocks cover the picture.
    public int macroblocks() {
        return ((width + 15) / 16) * ((height + 15) / 16);
    }

    @Override
    public int compareTo(PictureSize other) {
        return Integer.compare(macroblocks(), other.macroblocks());
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
