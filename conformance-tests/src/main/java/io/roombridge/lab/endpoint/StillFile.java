package io.roombridge.lab.endpoint;

import io.roombridge.codec.Canvas;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Shows a PNG or JPEG file, the same each time it is asked.
final class StillFile {

    private static final int SMALLEST_SIDE = 16;

    private final BufferedImage image;
    private final int width;
    private final int height;
    private Picture drawn;

    /// @throws IOException when the file is none, or of a size that cannot be shown
    StillFile(Path path) throws IOException {
        image = ImageIO.read(path.toFile());
        if (image == null) {
            throw new IOException(path + " is neither a PNG nor a JPEG file");
        }
        width = image.getWidth() & ~1;
        height = image.getHeight() & ~1;
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE || width > Picture.MAX_SIDE || height > Picture.MAX_SIDE) {
            throw new IOException(path + " is a picture of " + image.getWidth() + "x" + image.getHeight());
        }
    }

    /// Yours to close.
    Picture next(PicturePool pool) {
        if (drawn == null) {
            drawn = draw(pool);
        }
        return drawn.retain();
    }

    private Picture draw(PicturePool pool) {
        var canvas = pool.canvas(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                draw(canvas, column, row, Colour.rgb(image.getRGB(column, row)));
            }
        }
        return canvas.publish();
    }

    /// The colour of four points is that of their last.
    private static void draw(Canvas canvas, int column, int row, Colour colour) {
        canvas.y().set(ValueLayout.JAVA_BYTE, (long) row * canvas.lumaStride() + column, (byte) colour.y());
        long chroma = (long) (row / 2) * canvas.chromaStride() + column / 2;
        canvas.u().set(ValueLayout.JAVA_BYTE, chroma, (byte) colour.u());
        canvas.v().set(ValueLayout.JAVA_BYTE, chroma, (byte) colour.v());
    }
}
