package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Colour;

/// One thing that is drawn on a tile, worked out before.
sealed interface Step {

    void paint(Canvas canvas);

    record Fill(Area area, Colour colour) implements Step {
        @Override
        public void paint(Canvas canvas) {
            canvas.fill(area, colour);
        }
    }

    /// @param opacity  0–1
    record Stamp(Mask mask, int left, int top, Colour colour, double opacity) implements Step {
        @Override
        public void paint(Canvas canvas) {
            Brush.paint(canvas, mask, left, top, colour, opacity);
        }
    }
}
