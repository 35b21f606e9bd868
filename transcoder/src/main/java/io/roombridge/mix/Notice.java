package io.roombridge.mix;

import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.PictureSize;
import java.util.ArrayList;
import java.util.List;

/// A still picture with a few lines of text in its middle: what somebody sees who has nobody to look at.
public final class Notice {

    private static final Colour TEXT = Colour.rgb(0xf4f6f8);
    private static final Colour SMALL_TEXT = Colour.rgb(0xc4cad2);
    /// Lines to the height of a picture.
    private static final int LARGE = 9;
    private static final int SMALL = 13;

    private Notice() {}

    /// The lines from the top, the first in larger letters; what does not fit is left out.
    ///
    /// @return yours to close
    public static Picture draw(PictureSize size, List<String> lines, PicturePool pool) {
        var lettering = new Lettering();
        var masks = new ArrayList<Mask>();
        int height = 0;
        for (var line : lines) {
            int letters = Math.max(10, size.height() / (masks.isEmpty() ? LARGE : SMALL));
            if (height + letters > size.height()) {
                break;
            }
            masks.add(lettering.text(line, letters, size.width() * 9 / 10));
            height += pitch(letters);
        }
        var canvas = pool.canvas(size.width(), size.height());
        canvas.fill(canvas.area(), TilePainter.BACKGROUND);
        int top = Math.max(0, (size.height() - height) / 2);
        for (var mask : masks) {
            var colour = mask == masks.getFirst() ? TEXT : SMALL_TEXT;
            Brush.paint(canvas, mask, (size.width() - mask.width()) / 2, top, colour, 1);
            top += pitch(mask.height());
        }
        return canvas.publish();
    }

    /// From one line to the next.
    private static int pitch(int letters) {
        return letters * 3 / 2;
    }
}
