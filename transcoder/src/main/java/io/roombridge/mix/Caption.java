package io.roombridge.mix;

import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.PictureSize;
import java.util.ArrayList;
import java.util.List;

/// Lines of text on a plate over a picture, near its top: what one who looks is told while the room goes on behind it.
/// One at a time draws.
public final class Caption {

    private static final Colour PLATE = Colour.rgb(0x0c0e12);
    private static final double PLATE_OPACITY = 0.8;
    private static final Colour TEXT = Colour.rgb(0xf4f6f8);
    /// Lines to the height of a picture.
    private static final int LINES = 20;

    private final List<String> lines;
    private final PicturePool pool;
    private PictureSize size;
    private List<Step> steps = List.of();

    /// @param lines  from the top; what does not fit is left out
    public Caption(List<String> lines, PicturePool pool) {
        this.lines = List.copyOf(lines);
        this.pool = pool;
    }

    /// A copy of the picture with the lines over it.
    ///
    /// @return yours to close
    public Picture over(Picture under) {
        if (!under.size().equals(size)) {
            size = under.size();
            steps = steps(lines, size);
        }
        var canvas = pool.canvas(size.width(), size.height());
        canvas.copy(under);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).paint(canvas);
        }
        return canvas.publish();
    }

    private static List<Step> steps(List<String> lines, PictureSize size) {
        int letters = Math.max(12, size.height() / LINES) & ~1;
        int pitch = letters * 3 / 2 & ~1;
        int top = size.height() / 10 & ~1;
        var lettering = new Lettering();
        var masks = lines.stream().limit(Math.max(1, (size.height() - 2 * top) / pitch))
                .map(line -> lettering.text(line, letters, size.width() * 8 / 10)).toList();
        int widest = masks.stream().mapToInt(Mask::width).max().orElse(0);
        int width = (widest + 2 * letters) & ~1;
        int height = masks.size() * pitch + letters;
        int left = (size.width() - width) / 2 & ~1;
        var steps = new ArrayList<Step>();
        steps.add(new Step.Stamp(Shapes.roundedRectangle(width, height, letters / 2.0), left, top, PLATE,
                PLATE_OPACITY));
        for (int i = 0; i < masks.size(); i++) {
            steps.add(new Step.Stamp(masks.get(i), left + letters,
                    top + letters / 2 + i * pitch + (pitch - letters) / 2, TEXT, 1));
        }
        return steps;
    }
}
