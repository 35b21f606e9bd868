package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Role;
import io.roombridge.mix.Composer;
import io.roombridge.mix.Scene;
import io.roombridge.serial.Serial;
import io.roombridge.stream.PictureClock;
import java.util.Optional;

/// One distinct picture of a room, composed once for all who get it: everybody, or everybody but the one who looks.
///
/// Who is in it is settled when that changes ([#show]); a beat draws what is new and hands it on.
final class ComposedView {

    /// Beats that may wait for the composer, so that a moment's stall costs no picture.
    private static final int MOST_WAITING = 2;

    private final Works works;
    private final Serial lane;
    private final VideoView view;
    private final Pace pace;
    private final int perSecond;
    private final Runnable compose = this::compose;
    private volatile Scene scene;
    private volatile long beat;
    private Composer composer;
    private long composed;
    private Picture latest;
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
    VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit) {
        return view.serve(viewer, codec, limit);
    }

    void drop(PictureSink viewer) {
        view.drop(viewer);
    }

    boolean unseen() {
        return view.unseen();
    }

    /// What only the console may look at is composed but once a second. A beat that comes while those before still
    /// wait is left out.
    void beat(long number) {
        if (view.unseen() && number % perSecond != 0) {
            return;
        }
        beat = number;
        lane.offer(compose, MOST_WAITING);
    }

    private void compose() {
        if (closed) {
            return;
        }
        if (!composer.size().equals(view.largest())) {
            composer.close();
            composer = composer(view.largest());
        }
        composed = Math.max(composed + 1, beat - MOST_WAITING);
        var picture = composer.compose(scene);
        if (pace.due(picture != latest)) {
            view.show(picture, PictureClock.at(works.pictures().due(composed)));
        }
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
            keep(null);
        });
    }
}
