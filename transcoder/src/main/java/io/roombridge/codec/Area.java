package io.roombridge.codec;

/// A rectangle of a picture in luma samples. All four are even, so that chroma falls in with it.
public record Area(int x, int y, int width, int height) {

    public Area {
        if (((x | y | width | height) & 1) != 0 || (x | y) < 0 || width < 2 || height < 2) {
            throw new IllegalArgumentException("area is even and not empty: " + x + "," + y + " " + width + "x"
                    + height);
        }
    }

    /// The nearest even rectangle.
    public static Area even(double x, double y, double width, double height) {
        int left = (int) Math.round(x / 2) * 2;
        int top = (int) Math.round(y / 2) * 2;
        int right = (int) Math.round((x + width) / 2) * 2;
        int bottom = (int) Math.round((y + height) / 2) * 2;
        return new Area(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean within(int width, int height) {
        return right() <= width && bottom() <= height;
    }

    /// The largest area of the given shape in the middle of this one.
    public Area fitted(int shapeWidth, int shapeHeight) {
        double scale = Math.min((double) width / shapeWidth, (double) height / shapeHeight);
        double w = Math.max(2, shapeWidth * scale);
        double h = Math.max(2, shapeHeight * scale);
        var inner = even((width - w) / 2, (height - h) / 2, w, h);
        return new Area(x + inner.x, y + inner.y, Math.min(inner.width, width - inner.x),
                Math.min(inner.height, height - inner.y));
    }
}
