package io.roombridge.mix;

/// How much of each point something covers, 0–255: the shape of a text or of an icon, to be laid onto a picture in some
/// colour.
record Mask(int width, int height, byte[] coverage) {

    Mask {
        if (width < 1 || height < 1 || coverage.length != width * height) {
            throw new IllegalArgumentException("mask of " + width + "x" + height + " with " + coverage.length
                    + " points");
        }
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : coverage[y * width + x] & 0xff;
    }

    Mask mirrored(boolean horizontally, boolean vertically) {
        var other = new byte[coverage.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                other[y * width + x] = coverage[(vertically ? height - 1 - y : y) * width
                        + (horizontally ? width - 1 - x : x)];
            }
        }
        return new Mask(width, height, other);
    }
}
