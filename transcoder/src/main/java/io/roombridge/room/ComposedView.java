package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Role;
import io.roombridge.mix.Composer;
import io.roombridge.mix.Scene;
import io.roombridge.serial.Serial;
import io.roombridge.stream.PictureClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One distinct picture of a room, composed once for all who get it: everybody, or everybody but the one who looks.
///
/// Who is in it is settled when that changes ([#show]); a beat draws what is new and hands it on.
final class ComposedView {

    /// Beats that may wait for the composer, so that a moment's stall costs no picture.
    private static final int MOST_WAITING = 2;

    private final Works works;
    private final Serial lane;
    private final VideoView view;
    /// The same with lines over it, for who is told something.
    private final Map<List<String>, CaptionedView> captioned = new HashMap<>();
    private volatile List<CaptionedView> captions = List.of();
    private final Pace pace;
    private final int perSecond;
    private final Runnable compose = this::compose;
    private volatile Scene scene;
    private volatile long beat;
    private Composer composer;
    private long composed;
    private Picture latest;
    private List<CaptionedView> told = List.of();
    private boolean closed;

    ComposedView(Works works, Scene scene) {
        this.works = works;
        this.scene = scene;
        this.lane = works.workers().serial("composer");
        this.view = works.view(Role.MAIN);
        this.perSecond = works.pictures().perSecond();
        this.pace = new Pace(perSecond);
        this.composer = composer(PictureSize.HD720);
    }

    private Composer composer(PictureSize size) {
        return new Composer(size, works.pool(), works.codecs().scaler());
    }

    /// Who is to be seen, and how.
    void show(Scene next) {
        scene = next;
    }

    /// @param limit  bits a second, 0 for none
    /// @param lines  over the picture; none usually
    VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit, List<String> lines) {
        if (lines.isEmpty()) {
            uncaption(viewer, lines);
            return view.serve(viewer, codec, limit);
        }
        view.drop(viewer);
        var encoding = captioned.computeIfAbsent(lines, it -> new CaptionedView(works, it))
                .serve(viewer, codec, limit);
        uncaption(viewer, lines);
        return encoding;
    }

    void drop(PictureSink viewer) {
        view.drop(viewer);
        uncaption(viewer, List.of());
    }

    /// @param but  the lines it sees from now on
    private void uncaption(PictureSink viewer, List<String> but) {
        captioned.entrySet().removeIf(it -> {
            var other = it.getValue();
            if (!it.getKey().equals(but)) {
                other.view().drop(viewer);
            }
            boolean gone = other.view().unseen();
            if (gone) {
                lane.execute(other::close);
            }
            return gone;
        });
        captions = List.copyOf(captioned.values());
    }

    boolean unseen() {
        return view.unseen() && captions.isEmpty();
    }

    /// The largest size anybody gets.
    private PictureSize largest() {
        return captions.isEmpty() ? view.largest()
                : Stream.concat(Stream.of(view), captions.stream().map(CaptionedView::view))
                        .filter(it -> !it.unseen()).map(VideoView::largest).max(PictureSize::compareTo)
                        .orElse(PictureSize.HD720);
    }

    /// What only the console may look at is composed but once a second. A beat that comes while those before still
    /// wait is left out.
    void beat(long number) {
        if (unseen() && number % perSecond != 0) {
            return;
        }
        beat = number;
        lane.offer(compose, MOST_WAITING);
    }

    private void compose() {
        if (closed) {
            return;
        }
        var largest = largest();
        if (!composer.size().equals(largest)) {
            composer.close();
            composer = composer(largest);
        }
        composed = Math.max(composed + 1, beat - MOST_WAITING);
        var picture = composer.compose(scene);
        var toldNow = captions;
        if (pace.due(picture != latest || told != toldNow)) {
            long timestamp = PictureClock.at(works.pictures().due(composed));
            view.show(picture, timestamp);
            for (int i = 0; i < toldNow.size(); i++) {
                toldNow.get(i).show(picture, timestamp);
            }
        }
        told = toldNow;
        keep(picture);
    }

    private synchronized void keep(Picture picture) {
        if (latest != null) {
            latest.close();
        }
        latest = picture;
    }

    /// Any thread may ask; the caller closes it.
    synchronized Optional<Picture> latest() {
        return Optional.ofNullable(latest).map(Picture::retain);
    }

    void close() {
        lane.execute(() -> {
            closed = true;
            composer.close();
            view.close();
            captions.forEach(CaptionedView::close);
            keep(null);
        });
    }
}
