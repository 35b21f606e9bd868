package io.roombridge.mix;

/// Smooth shapes, from their distance functions: negative inside, positive outside, in points.
final class Shapes {

    private Shapes() {}

    @FunctionalInterface
    private interface Distance {
        double at(double x, double y);
    }

    static Mask roundedRectangle(int width, int height, double radius) {
        return draw(width, height, (x, y) -> box(x - width / 2.0, y - height / 2.0, width / 2.0, height / 2.0, radius));
    }

    static Mask disc(int diameter) {
        double radius = diameter / 2.0;
        return draw(diameter, diameter, (x, y) -> Math.hypot(x - radius, y - radius) - radius);
    }

    /// What a rounded corner leaves of a square at its top left.
    static Mask corner(int radius) {
        return draw(radius, radius, (x, y) -> radius - Math.hypot(x - radius, y - radius));
    }

    /// How a frame of that thickness goes round a corner at the top left.
    static Mask bend(int radius, int thickness) {
        return draw(radius, radius, (x, y) ->
                Math.abs(radius - thickness / 2.0 - Math.hypot(x - radius, y - radius)) - thickness / 2.0);
    }

    /// A crossed microphone: capsule, bracket, stand, and the stroke that says it is off.
    static Mask crossedMicrophone(int size) {
        double unit = size / 24.0;
        double line = 0.95 * unit;
        return draw(size, size, (x, y) -> {
            double capsule = stroke(x, y, 12 * unit, 6 * unit, 12 * unit, 11 * unit) - 3.1 * unit;
            double bracket = Math.max(Math.abs(Math.hypot(x - 12 * unit, y - 11 * unit) - 6.2 * unit) - line,
                    11 * unit - y);
            double stand = stroke(x, y, 12 * unit, 17.5 * unit, 12 * unit, 21 * unit) - line;
            double slash = stroke(x, y, 4 * unit, 3.5 * unit, 20 * unit, 20.5 * unit);
            double microphone = Math.max(Math.min(Math.min(capsule, bracket), stand), 2.3 * unit - slash);
            return Math.min(microphone, slash - line);
        });
    }

    /// Head and shoulders within a disc of that diameter.
    static Mask person(int diameter) {
        double unit = diameter / 24.0;
        return draw(diameter, diameter, (x, y) -> {
            double head = Math.hypot(x - 12 * unit, y - 9 * unit) - 3.6 * unit;
            double shoulders = Math.max(Math.hypot(x - 12 * unit, y - 20.5 * unit) - 6.4 * unit, y - 19 * unit);
            return Math.min(head, shoulders);
        });
    }

    static Mask padlock(int size) {
        double unit = size / 24.0;
        return draw(size, size, (x, y) -> {
            double body = box(x - 12 * unit, y - 16 * unit, 7.5 * unit, 5.5 * unit, 1.5 * unit);
            double arch = Math.max(Math.abs(Math.hypot(x - 12 * unit, y - 8 * unit) - 4.6 * unit) - 1.2 * unit,
                    y - 8 * unit);
            double legs = stroke(12 * unit + Math.abs(x - 12 * unit), y, 16.6 * unit, 8 * unit, 16.6 * unit, 12 * unit)
                    - 1.2 * unit;
            return Math.min(body, Math.min(arch, legs));
        });
    }

    /// A screen on its stand.
    static Mask screen(int size) {
        double unit = size / 24.0;
        double line = 1.1 * unit;
        return draw(size, size, (x, y) -> {
            double frame = Math.abs(box(x - 12 * unit, y - 10.5 * unit, 10 * unit, 6.5 * unit, unit)) - line;
            double stand = stroke(x, y, 12 * unit, 17 * unit, 12 * unit, 20.5 * unit) - line;
            double foot = stroke(x, y, 8 * unit, 20.5 * unit, 16 * unit, 20.5 * unit) - line;
            return Math.min(frame, Math.min(stand, foot));
        });
    }

    private static double box(double x, double y, double halfWidth, double halfHeight, double radius) {
        double dx = Math.abs(x) - halfWidth + radius;
        double dy = Math.abs(y) - halfHeight + radius;
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    }

    /// Distance to the line from one point to another.
    private static double stroke(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double along = Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
    }

    private static Mask draw(int width, int height, Distance shape) {
        var coverage = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double inside = 0.5 - shape.at(x + 0.5, y + 0.5);
                coverage[y * width + x] = (byte) Math.round(255 * Math.clamp(inside, 0.0, 1.0));
            }
        }
        return new Mask(width, height, coverage);
    }
}
