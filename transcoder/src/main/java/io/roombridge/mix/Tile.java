package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.Scaler;
import io.roombridge.media.PictureSize;
import java.util.List;

/// One tile, painted again with every new picture: the picture in its own shape or a card, and marks over it.
final class Tile {

    private static final List<PictureSize> WIDE_POINTS = List.of(PictureSize.SQCIF, PictureSize.QCIF, PictureSize.CIF,
            PictureSize.CIF4, PictureSize.CIF16);
    /// Bars as thin as this come from rounding; the picture is stretched over them.
    private static final int SLIVER = 6;

    private final Scene.Seat seat;
    private final Area area;
    private final List<Step> card;
    private final List<Step> marks;
    private PictureSize fitted;
    private Area inner;

    /// @param card   drawn while there is no picture
    /// @param marks  drawn over the picture or the card
    Tile(Scene.Seat seat, Area area, List<Step> card, List<Step> marks) {
        this.seat = seat;
        this.area = area;
        this.card = List.copyOf(card);
        this.marks = List.copyOf(marks);
        this.inner = area;
    }

    Scene.Seat seat() {
        return seat;
    }

    Area area() {
        return area;
    }

    /// @param picture  null for the card
    void paint(Canvas canvas, Picture picture, Scaler scaler) {
        if (picture == null) {
            paint(canvas, card);
        } else {
            fit(canvas.size(), picture.size());
            if (!inner.equals(area)) {
                canvas.fill(area, Colour.BLACK);
            }
            scaler.scale(picture, picture.area(), canvas, inner);
        }
        paint(canvas, marks);
    }

    private static void paint(Canvas canvas, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).paint(canvas);
        }
    }

    private void fit(PictureSize canvas, PictureSize picture) {
        if (picture.equals(fitted)) {
            return;
        }
        fitted = picture;
        double shape = points(picture) / points(canvas);
        var exact = area.fitted((int) Math.round(picture.width() * shape), picture.height());
        boolean nearly = area.width() - exact.width() <= SLIVER && area.height() - exact.height() <= SLIVER;
        inner = nearly ? area : exact;
    }

    /// How wide a point is for its height: the CIF family shows 4:3 with points of 12:11.
    private static double points(PictureSize size) {
        return WIDE_POINTS.contains(size) ? 12 / 11.0 : 1;
    }
}
