package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.mix.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The pictures of a room: every source decoded once, composed once per distinct view, encoded once per distinct
/// profile.
///
/// ```
/// VideoReception per source ─▶ ComposedView per distinct view ─▶ VideoView ─▶ VideoEncoding per profile ─▶ legs
/// ```
///
/// All see the same picture, except that nobody sees only themselves beside one other: of two each sees the other, and
/// in a room that shows just the speaker, the speaker sees who spoke before.
final class RoomVideo {

    private final Works works;
    private final Map<Optional<LegId>, ComposedView> views = new ConcurrentHashMap<>();
    private final Map<LegId, Picture> pictures = new HashMap<>();
    private final Map<LegId, Viewer> viewers = new HashMap<>();
    private final ScheduledFuture<?> beat;
    private List<Scene.Seat<LegId>> people = List.of();
    private volatile Optional<LegId> speaker = Optional.empty();

    /// A leg that gets a picture; the feed of its stream.
    private final class Viewer implements Feed {

        private final LegStream stream;
        private final Runnable rewire;
        private volatile VideoEncoding encoding;
        private Optional<LegId> without = Optional.empty();

        private Viewer(LegStream stream, Runnable rewire) {
            this.stream = stream;
            this.rewire = rewire;
        }

        @Override
        public void pictureWanted() {
            var encoder = encoding;
            if (encoder != null) {
                encoder.pictureWanted();
            }
        }

        @Override
        public void changed() {
            works.control().execute(rewire);
        }

        @Override
        public Served served() {
            var encoder = encoding;
            return encoder == null ? Served.NOTHING : new Served(encoder.shared(stream) ? "share" : "transcode",
                    encoder.profile().size().width(), encoder.profile().size().height());
        }
    }

    RoomVideo(Works works) {
        this.works = works;
        long interval = 1_000_000_000L / works.settings().framesPerSecond();
        views.put(Optional.empty(), new ComposedView(works));
        beat = works.beat().scheduleAtFixedRate(() -> views.values().forEach(ComposedView::beat), interval, interval,
                TimeUnit.NANOSECONDS);
    }

    /// A picture of somebody was decoded; called on a worker.
    void show(LegId who, Picture picture) {
        synchronized (pictures) {
            var before = pictures.put(who, picture.retain());
            if (before != null) {
                before.close();
            }
        }
        views.values().forEach(view -> view.show(who, picture));
    }

    void forget(LegId who) {
        synchronized (pictures) {
            var before = pictures.remove(who);
            if (before != null) {
                before.close();
            }
        }
        views.values().forEach(view -> view.forget(who));
    }

    Feed join(LegId leg, LegStream stream, Runnable rewire) {
        var viewer = new Viewer(stream, rewire);
        viewers.put(leg, viewer);
        return viewer;
    }

    void leave(LegId leg) {
        var viewer = viewers.remove(leg);
        if (viewer != null) {
            views.values().forEach(view -> view.view().drop(viewer.stream));
        }
        forget(leg);
    }

    void speaker(Optional<LegId> now) {
        speaker = now;
        views.values().forEach(view -> view.speaker(now));
    }

    /// Who is seen now, and how; every leg is then served from the view it belongs to.
    void arrange(List<RoomWiring.Participant> seen, Arrangement arrangement) {
        people = seen.stream().map(it -> new Scene.Seat<>(it.leg(), it.name(), it.muted(), false)).toList();
        viewers.forEach((leg, viewer) -> serve(leg, viewer, arrangement));
        views.forEach((without, view) -> {
            view.people(people.stream().filter(seat -> without.isEmpty() || !seat.who().equals(without.get()))
                    .toList(), arrangement);
            synchronized (pictures) {
                view.fit(pictures);
            }
        });
        for (var without : new ArrayList<>(views.keySet())) {
            if (without.isPresent() && views.get(without).view().unseen()) {
                views.remove(without).close();
            }
        }
    }

    private void serve(LegId leg, Viewer viewer, Arrangement arrangement) {
        var without = without(leg, arrangement);
        if (!without.equals(viewer.without)) {
            views.values().forEach(view -> view.view().drop(viewer.stream));
            viewer.without = without;
        }
        if (!(viewer.stream.sending().sent() instanceof Format(_, Capability.Video codec))) {
            views.values().forEach(view -> view.view().drop(viewer.stream));
            viewer.encoding = null;
            return;
        }
        viewer.encoding = views.computeIfAbsent(without, _ -> begin()).view().serve(viewer.stream, codec);
    }

    private Optional<LegId> without(LegId leg, Arrangement arrangement) {
        boolean present = people.stream().anyMatch(seat -> seat.who().equals(leg));
        boolean ofTwo = arrangement == Arrangement.AUTOMATIC && people.size() == 2;
        boolean shown = arrangement == Arrangement.ONE && people.size() > 1
                && speaker.orElse(people.getFirst().who()).equals(leg);
        return present && (ofTwo || shown) ? Optional.of(leg) : Optional.empty();
    }

    private ComposedView begin() {
        var view = new ComposedView(works);
        view.speaker(speaker);
        synchronized (pictures) {
            pictures.forEach(view::show);
        }
        return view;
    }

    /// The picture of the whole room.
    Optional<Picture> latest() {
        return views.get(Optional.<LegId>empty()).latest();
    }

    void close() {
        beat.cancel(false);
        views.values().forEach(ComposedView::close);
        synchronized (pictures) {
            pictures.values().forEach(Picture::close);
            pictures.clear();
        }
    }
}
