package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.Role;
import io.roombridge.mix.Notice;
import io.roombridge.serial.Serial;
import io.roombridge.stream.PictureClock;
import java.util.List;

/// A picture that stands still, for all who wait for the same: drawn once, encoded once a profile, and sent a few times
/// a second so that nobody takes it for a broken stream. Whoever comes or asks for a whole picture need not wait for
/// the next of these times.
///
/// Who is served is changed by one thread; the beat hands the showing to a lane.
final class StillView implements Clock.Listener {

    private static final int PER_SECOND = 5;

    private final Works works;
    private final List<String> lines;
    private final Serial lane;
    private final VideoView view;
    private final int every;
    private final Runnable show = this::show;
    private volatile boolean wanted;
    private volatile long due;
    private Picture picture;
    private boolean closed;

    StillView(Works works, List<String> lines) {
        this.works = works;
        this.lines = lines;
        this.lane = works.workers().serial("still picture");
        this.view = works.view(Role.MAIN);
        this.every = Math.max(1, works.pictures().perSecond() / PER_SECOND);
        works.pictures().join(this);
    }

    /// @param limit  bits a second, 0 for none
    VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit) {
        var encoding = view.serve(viewer, codec, limit);
        wanted = true;
        return encoding;
    }

    void pictureWanted(VideoEncoding encoding) {
        encoding.pictureWanted();
        wanted = true;
    }

    void drop(PictureSink viewer) {
        view.drop(viewer);
    }

    boolean unseen() {
        return view.unseen();
    }

    @Override
    public void beat(long number, long due) {
        if (wanted || number % every == 0) {
            wanted = false;
            this.due = due;
            lane.offer(show, 1);
        }
    }

    private void show() {
        if (closed || view.unseen()) {
            return;
        }
        if (picture == null || !picture.size().equals(view.largest())) {
            forget();
            picture = Notice.draw(view.largest(), lines, works.pool());
        }
        view.show(picture, PictureClock.at(due));
    }

    private void forget() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }

    void close() {
        works.pictures().leave(this);
        lane.execute(() -> {
            closed = true;
            view.close();
            forget();
        });
    }
}
