package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.media.PictureSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Draws the picture of a room. The latest picture of everyone is kept, so there always is something to show; who sent
/// none has a card with their name.
///
/// Only what changed is drawn: the last result is copied and the tiles whose picture, name or marks are new are drawn
/// into the copy; when nothing is new the last result itself is the answer.
///
/// Any thread may [#show]; one at a time composes.
public final class Composer<K> implements AutoCloseable {

    /// A tile as it was drawn; equal when it need not be drawn again.
    private record Drawn<K>(Area area, Optional<Scene.Seat<K>> seat, Optional<Picture> picture) {}

    private final PictureSize size;
    private final PicturePool pool;
    private final TilePainter painter;
    private final Map<K, Picture> latest = new ConcurrentHashMap<>();
    private List<Drawn<K>> drawn = List.of();
    private Optional<Picture> last = Optional.empty();
    private boolean closed;

    /// @param scaler  closed with the composer
    public Composer(PictureSize size, PicturePool pool, Scaler scaler) {
        this(size, pool, scaler, new Lettering());
    }

    Composer(PictureSize size, PicturePool pool, Scaler scaler, Lettering lettering) {
        this.size = size;
        this.pool = pool;
        this.painter = new TilePainter(scaler, lettering);
    }

    public PictureSize size() {
        return size;
    }

    /// The latest picture of someone; it is retained here, the caller still closes theirs.
    public void show(K who, Picture picture) {
        picture.retain();
        latest.compute(who, (_, before) -> {
            if (before != null) {
                before.close();
            }
            if (closed) {
                picture.close();
                return null;
            }
            return picture;
        });
    }

    /// Someone sends no more pictures, or has left.
    public void forget(K who) {
        latest.computeIfPresent(who, (_, before) -> {
            before.close();
            return null;
        });
    }

    /// The picture of the room as it is now; yours to close.
    public Picture compose(Scene<K> scene) {
        var wanted = wanted(scene);
        try {
            if (last.isEmpty() || !wanted.equals(drawn)) {
                draw(wanted);
            }
            return last.orElseThrow().retain();
        } finally {
            wanted.forEach(tile -> tile.picture().ifPresent(Picture::close));
        }
    }

    /// Each picture retained, since a newer one may take its place at any time.
    private List<Drawn<K>> wanted(Scene<K> scene) {
        var areas = scene.layout().areas(size.width(), size.height());
        var tiles = new ArrayList<Drawn<K>>();
        for (int i = 0; i < areas.size(); i++) {
            var seat = i < scene.seats().size() ? Optional.of(scene.seats().get(i)) : Optional.<Scene.Seat<K>>empty();
            tiles.add(new Drawn<>(areas.get(i), seat, seat.flatMap(s -> current(s.who()))));
        }
        return tiles;
    }

    private Optional<Picture> current(K who) {
        return Optional.ofNullable(latest.computeIfPresent(who, (_, picture) -> picture.retain()));
    }

    private void draw(List<Drawn<K>> wanted) {
        var canvas = pool.canvas(size.width(), size.height());
        boolean sameLayout = last.isPresent() && areas(wanted).equals(areas(drawn));
        if (sameLayout) {
            canvas.copy(last.orElseThrow());
        } else {
            canvas.fill(canvas.area(), TilePainter.BACKGROUND);
        }
        for (int i = 0; i < wanted.size(); i++) {
            var tile = wanted.get(i);
            if (!sameLayout || !tile.equals(drawn.get(i))) {
                paint(canvas, tile);
            }
        }
        last.ifPresent(Picture::close);
        last = Optional.of(canvas.publish());
        drawn = wanted;
    }

    private void paint(Canvas canvas, Drawn<K> tile) {
        tile.seat().ifPresentOrElse(
                seat -> painter.paint(canvas, tile.area(), seat, tile.picture()),
                () -> canvas.fill(tile.area(), TilePainter.BACKGROUND));
    }

    private static <K> List<Area> areas(List<Drawn<K>> tiles) {
        return tiles.stream().map(Drawn::area).toList();
    }

    @Override
    public void close() {
        closed = true;
        latest.keySet().forEach(this::forget);
        last.ifPresent(Picture::close);
        last = Optional.empty();
        painter.close();
    }
}
