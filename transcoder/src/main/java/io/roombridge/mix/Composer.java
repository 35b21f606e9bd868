package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.media.PictureSize;
import java.util.List;
import java.util.Optional;

/// Draws the picture of a room: what each source showed last, and a card with the name of who showed nothing.
///
/// Only what changed is drawn: the last result is copied and the tiles whose picture, name or marks are new are drawn
/// into the copy; when nothing is new the last result itself is the answer. One at a time composes.
public final class Composer implements AutoCloseable {

    private final PictureSize size;
    private final PicturePool pool;
    private final Scaler scaler;
    private final TilePainter painter;
    private Scene scene;
    private List<Area> areas = List.of();
    private Tile[] tiles = {};
    /// What each tile shows in the last result, retained, so that it cannot become another picture unnoticed.
    private Picture[] drawn = {};
    /// Tiles that are to be drawn though their picture is as before.
    private boolean[] stale = {};
    private Picture last;
    private Scene.Marks marks = Scene.Marks.NONE;
    private Optional<Badge> badge = Optional.empty();

    /// @param scaler  closed with the composer
    public Composer(PictureSize size, PicturePool pool, Scaler scaler) {
        this(size, pool, scaler, new Lettering());
    }

    Composer(PictureSize size, PicturePool pool, Scaler scaler, Lettering lettering) {
        this.size = size;
        this.pool = pool;
        this.scaler = scaler;
        this.painter = new TilePainter(lettering);
    }

    public PictureSize size() {
        return size;
    }

    /// The picture of the room as it is now; yours to close.
    public Picture compose(Scene wanted) {
        if (wanted != scene) {
            turnTo(wanted);
        }
        boolean news = last == null;
        for (int i = 0; i < tiles.length; i++) {
            news |= look(i);
        }
        if (news) {
            draw();
        }
        return last.retain();
    }

    /// Another scene: tiles that are as before keep what they show.
    private void turnTo(Scene wanted) {
        scene = wanted;
        if (!wanted.marks().equals(marks)) {
            marks = wanted.marks();
            badge = painter.badge(marks, size);
            drawAnew();
        }
        var places = wanted.layout().areas(size.width(), size.height());
        if (!places.equals(areas)) {
            areas = places;
            forget();
            tiles = new Tile[places.size()];
            drawn = new Picture[places.size()];
            stale = new boolean[places.size()];
        }
        for (int i = 0; i < tiles.length; i++) {
            var seat = i < wanted.seats().size() ? wanted.seats().get(i) : null;
            var before = tiles[i] == null ? null : tiles[i].seat();
            if (seat == null ? before != null : !seat.equals(before)) {
                tiles[i] = seat == null ? null : painter.tile(seat, places.get(i), size);
                stale[i] = true;
            }
        }
    }

    /// Takes the tile's newest picture. True when it has to be drawn.
    private boolean look(int tile) {
        var now = tiles[tile] == null ? null : tiles[tile].seat().picture().current();
        var before = drawn[tile];
        stale[tile] |= now != before;
        drawn[tile] = now;
        if (before != null) {
            before.close();
        }
        return stale[tile];
    }

    private void draw() {
        var canvas = pool.canvas(size.width(), size.height());
        boolean anew = last == null;
        if (anew) {
            canvas.fill(canvas.area(), TilePainter.BACKGROUND);
        } else {
            canvas.copy(last);
            last.close();
        }
        boolean marked = badge.isPresent() && (anew || uncover(canvas, badge.get()));
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i] != null && (anew || stale[i])) {
                tiles[i].paint(canvas, drawn[i], scaler);
            } else if (stale[i]) {
                canvas.fill(areas.get(i), TilePainter.BACKGROUND);
            }
            stale[i] = false;
        }
        if (marked) {
            badge.get().paint(canvas);
        }
        last = canvas.publish();
    }

    /// The marks let through what is under them, so all of that is drawn again if any of it is.
    private boolean uncover(Canvas canvas, Badge marked) {
        boolean news = false;
        for (int i = 0; i < tiles.length; i++) {
            news |= stale[i] && marked.covers(areas.get(i));
        }
        if (news) {
            canvas.fill(marked.area(), TilePainter.BACKGROUND);
            for (int i = 0; i < tiles.length; i++) {
                stale[i] |= marked.covers(areas.get(i));
            }
        }
        return news;
    }

    private void drawAnew() {
        if (last != null) {
            last.close();
            last = null;
        }
    }

    private void forget() {
        for (var picture : drawn) {
            if (picture != null) {
                picture.close();
            }
        }
        drawAnew();
    }

    @Override
    public void close() {
        forget();
        drawn = new Picture[tiles.length];
        scaler.close();
    }
}
