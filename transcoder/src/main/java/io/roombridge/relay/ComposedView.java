package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.PictureSize;
import io.roombridge.mix.Composer;
import io.roombridge.mix.Layout;
import io.roombridge.mix.Scene;
import io.roombridge.mix.Seating;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One distinct picture of a room, composed once for all who get it: everybody, or everybody but the one who looks.
final class ComposedView {

    /// A picture that does not change is sent on all the same, a few times a second.
    private static final long IDLE = 90_000 / 5;
    /// What only the console may look at is composed but once a second.
    private static final long UNSEEN = 90_000;

    private final Works works;
    private final Workers.Lane lane;
    private final Seating<LegId> seating = new Seating<>();
    private final VideoView view;
    private volatile Composer<LegId> composer;
    private volatile List<Scene.Seat<LegId>> people = List.of();
    private volatile Arrangement arrangement = Arrangement.AUTOMATIC;
    private volatile Optional<LegId> speaker = Optional.empty();
    private Picture latest;
    private long shownAt;
    private boolean closed;

    ComposedView(Works works) {
        this.works = works;
        this.lane = works.workers().lane();
        this.view = works.view();
        this.composer = composer(PictureSize.HD720);
    }

    private Composer<LegId> composer(PictureSize size) {
        return new Composer<>(size, works.pool(), works.codecs().scaler());
    }

    VideoView view() {
        return view;
    }

    /// Who is to be seen, in their order of coming.
    void people(List<Scene.Seat<LegId>> present, Arrangement wanted) {
        people = List.copyOf(present);
        arrangement = wanted;
    }

    void speaker(Optional<LegId> now) {
        speaker = now;
    }

    /// Composes no larger than anybody gets; the pictures there are go over to the new canvas.
    void fit(Map<LegId, Picture> pictures) {
        var size = view.largest();
        var before = composer;
        if (!before.size().equals(size)) {
            var next = composer(size);
            pictures.forEach(next::show);
            composer = next;
            lane.add(before::close);
        }
    }

    void show(LegId who, Picture picture) {
        composer.show(who, picture);
    }

    void forget(LegId who) {
        composer.forget(who);
    }

    /// At the rate of pictures. A beat that comes while the picture of the last is being made is left out.
    void beat() {
        lane.offer(this::compose, 1);
    }

    private void compose() {
        if (closed || view.unseen() && Works.pictureTime() - shownAt < UNSEEN) {
            return;
        }
        var present = people;
        var layout = Layout.of(arrangement, Math.max(1, present.size()));
        var talking = speaker;
        var seated = seating.seat(present.stream().map(Scene.Seat::who).toList(), talking, layout);
        var seats = seated.stream().flatMap(who -> present.stream().filter(seat -> seat.who().equals(who)))
                .map(seat -> new Scene.Seat<>(seat.who(), seat.name(), seat.muted(),
                        talking.isPresent() && talking.get().equals(seat.who()))).toList();
        var picture = composer.compose(new Scene<>(layout, seats));
        long now = Works.pictureTime();
        if (picture != latest || now - shownAt >= IDLE) {
            shownAt = now;
            view.show(picture, now);
        }
        keep(picture);
    }

    private synchronized void keep(Picture picture) {
        if (latest != null) {
            latest.close();
        }
        latest = picture;
    }

    synchronized Optional<Picture> latest() {
        return Optional.ofNullable(latest).map(Picture::retain);
    }

    void close() {
        lane.add(() -> {
            closed = true;
            composer.close();
            view.close();
            keep(null);
        });
    }
}
