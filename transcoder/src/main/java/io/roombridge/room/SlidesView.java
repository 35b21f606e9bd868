package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Role;
import io.roombridge.mix.LatestPicture;
import io.roombridge.serial.Serial;
import io.roombridge.stream.PictureClock;

/// Decoded slides encoded again, once a profile. What is new is shown with the next beat; what stands still is shown
/// again twice a second, so that its small print gets sharp, and at once when somebody comes or asks for a whole
/// picture.
///
/// Who is served is changed by one thread; the beat hands the showing to a lane.
final class SlidesView implements Clock.Listener {

    private static final int STILLS_PER_SECOND = 2;

    private final Works works;
    private final LatestPicture latest;
    private final Serial lane;
    private final VideoView view;
    private final int stillEvery;
    private final Runnable show = this::show;
    private volatile boolean wanted;
    private volatile long due;
    private Picture shown;
    private int still;
    private boolean closed;

    SlidesView(Works works, LatestPicture latest) {
        this.works = works;
        this.latest = latest;
        this.lane = works.workers().serial("slides");
        this.view = works.view(Role.SLIDES);
        this.stillEvery = Math.max(1, works.pictures().perSecond() / STILLS_PER_SECOND);
        works.pictures().join(this);
    }

    /// @param limit   bits a second, 0 for none
    /// @param source  the size they come in
    VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit, PictureSize source) {
        var encoding = view.serve(viewer, codec, limit, source);
        wanted = true;
        return encoding;
    }

    void drop(PictureSink viewer) {
        view.drop(viewer);
    }

    /// Any thread may ask.
    void pictureWanted(VideoEncoding encoding) {
        encoding.pictureWanted();
        wanted = true;
    }

    @Override
    public void beat(long number, long due) {
        if (!view.unseen()) {
            this.due = due;
            lane.offer(show, 1);
        }
    }

    private void show() {
        var now = closed ? null : latest.current();
        if (now == null) {
            return;
        }
        still++;
        if (now == shown && !wanted && still < stillEvery) {
            now.close();
            return;
        }
        wanted = false;
        still = 0;
        view.show(now, PictureClock.at(due));
        keep(now);
    }

    /// Retained, so that it cannot become another picture unnoticed.
    private void keep(Picture picture) {
        if (shown != null) {
            shown.close();
        }
        shown = picture;
    }

    void close() {
        works.pictures().leave(this);
        lane.execute(() -> {
            closed = true;
            view.close();
            keep(null);
        });
    }
}
