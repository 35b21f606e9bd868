package io.roombridge.mix;

import io.roombridge.codec.Canvas;
import io.roombridge.codec.Colour;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Lays masks onto a canvas, smoothly: luma by the point, chroma by the mean of the four it belongs to. What is beyond
/// the canvas is cut off.
final class Brush {

    private Brush() {}

    /// @param opacity  0–1
    static void paint(Canvas canvas, Mask mask, int left, int top, Colour colour, double opacity) {
        int strength = (int) Math.round(256 * opacity);
        for (int y = Math.max(0, -top); y < Math.min(mask.height(), canvas.height() - top); y++) {
            long row = (long) (top + y) * canvas.lumaStride() + left;
            for (int x = Math.max(0, -left); x < Math.min(mask.width(), canvas.width() - left); x++) {
                blend(canvas.y(), row + x, colour.y(), mask.at(x, y) * strength >> 8);
            }
        }
        chroma(canvas, mask, left, top, colour, strength);
    }

    private static void chroma(Canvas canvas, Mask mask, int left, int top, Colour colour, int strength) {
        int fromX = Math.max(0, left >> 1);
        int toX = Math.min(canvas.width(), left + mask.width() + 1) >> 1;
        int toY = Math.min(canvas.height(), top + mask.height() + 1) >> 1;
        for (int y = Math.max(0, top >> 1); y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                int mx = 2 * x - left;
                int my = 2 * y - top;
                int coverage = mask.at(mx, my) + mask.at(mx + 1, my) + mask.at(mx, my + 1) + mask.at(mx + 1, my + 1);
                int alpha = (coverage >> 2) * strength >> 8;
                long index = (long) y * canvas.chromaStride() + x;
                blend(canvas.u(), index, colour.u(), alpha);
                blend(canvas.v(), index, colour.v(), alpha);
            }
        }
    }

    private static void blend(MemorySegment plane, long index, int value, int alpha) {
        if (alpha == 0) {
            return;
        }
        int before = plane.get(ValueLayout.JAVA_BYTE, index) & 0xff;
        plane.set(ValueLayout.JAVA_BYTE, index, (byte) (before + ((value - before) * alpha + 127) / 255));
    }
}
