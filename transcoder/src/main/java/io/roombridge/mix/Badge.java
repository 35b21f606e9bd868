package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import java.util.List;

/// The marks of a room, in a corner of its picture.
///
/// @param area   that they cover
/// @param steps  how they are drawn over what is there
record Badge(Area area, List<Step> steps) {

    Badge {
        steps = List.copyOf(steps);
    }

    boolean covers(Area tile) {
        return area.x() < tile.right() && tile.x() < area.right()
                && area.y() < tile.bottom() && tile.y() < area.bottom();
    }

    void paint(Canvas canvas) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).paint(canvas);
        }
    }
}
