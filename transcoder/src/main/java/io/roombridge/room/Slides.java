package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.StreamId;
import io.roombridge.mix.LatestPicture;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who shows slides in a graph, and how each other leg gets them: as a stream of its own where it takes one, in its
/// picture where it does not.
///
/// For the control thread, but where it says otherwise.
public final class Slides implements Clock.Listener {

    /// The pictures slides are put into.
    public interface Pictures {

        /// The slides are in the picture of that leg from now on; or no more, when empty. Said again when they are
        /// already.
        void compose(LegId leg, Optional<LatestPicture> slides);
    }

    /// Nanoseconds within which a picture that goes on has come.
    private static final long A_MOMENT = 2_000_000_000L;

    private final Works works;
    private final Pictures pictures;
    private final Set<LegId> legs = new HashSet<>();
    /// Who gets them in its picture.
    private final Set<LegId> composed = new HashSet<>();
    private Optional<LegId> presenter = Optional.empty();
    private volatile SlidesFlow flow;
    /// Null while nobody has the floor.
    private volatile SlidesAwaited awaited;

    public Slides(Works works, Pictures pictures) {
        this.works = works;
        this.pictures = pictures;
        works.pictures().join(this);
    }

    /// Who shows slides from now on; nobody when empty.
    public void present(Optional<LegId> leg) {
        presenter = leg;
        awaited = leg.isPresent() ? new SlidesAwaited(System.nanoTime()) : null;
        follow();
    }

    @Override
    public void beat(long number, long due) {
        if (awaited != null && number % works.pictures().perSecond() == 0) {
            works.control().execute(() -> await(due));
        }
    }

    private void await(long now) {
        var waiting = awaited;
        presenter.filter(leg -> waiting != null && legs.contains(leg)).ifPresent(leg ->
                waiting.look(comes(leg, waiting.since()), works.streams().apply(StreamId.video(leg))
                        .filter(it -> it.cameSince(now - A_MOMENT)).isPresent(), now)
                        .ifPresent(words -> {
                            works.events().accept(new MediaEvent.Noted(leg, words));
                            works.events().accept(new MediaEvent.SlidesFlowed(leg, false));
                        }));
    }

    private SlidesAwaited.Stream comes(LegId leg, long since) {
        var stream = stream(leg).filter(it -> it.agreed().isPresent());
        return stream.isEmpty() ? SlidesAwaited.Stream.NOT_AGREED
                : !receives(stream.get()) ? SlidesAwaited.Stream.PAUSED
                : stream.get().cameSince(since) ? SlidesAwaited.Stream.FLOWS : SlidesAwaited.Stream.SILENT;
    }

    /// A leg is there, or something of it is another now: a stream, or what is agreed.
    public void rewire(LegId leg) {
        legs.add(leg);
        listen(leg);
        if (presenter.equals(Optional.of(leg))) {
            follow();
        } else {
            serve(leg);
        }
    }

    public void leave(LegId leg) {
        legs.remove(leg);
        uncompose(leg);
        if (presenter.equals(Optional.of(leg))) {
            present(Optional.empty());
        } else if (flow != null) {
            flow.drop(StreamId.slides(leg));
        }
        stream(leg).filter(it -> it.feed() instanceof Listener).ifPresent(it -> it.fedBy(Feed.NONE));
    }

    private Optional<LegStream> stream(LegId leg) {
        return works.streams().apply(StreamId.slides(leg));
    }

    /// Takes them from the stream they come in now.
    private void follow() {
        var source = presenter.filter(legs::contains).flatMap(this::stream).filter(Slides::receives).orElse(null);
        if (flow != null && flow.source() == source) {
            flow.rewire();
            return;
        }
        end();
        if (source != null) {
            flow = new SlidesFlow(source, works, this::sized, this::rewire);
            List.copyOf(legs).forEach(this::serve);
        }
    }

    private static boolean receives(LegStream stream) {
        return stream.agreed().filter(it -> it.direction().receives() && !it.receive().isEmpty()).isPresent();
    }

    private void serve(LegId leg) {
        if (flow == null || presenter.equals(Optional.of(leg))) {
            return;
        }
        var target = stream(leg).filter(it -> it.sending().sent() != null);
        if (target.isPresent()) {
            uncompose(leg);
            flow.serve(target.get());
        } else {
            flow.drop(StreamId.slides(leg));
            listen(leg);
            compose(leg);
        }
    }

    private void compose(LegId leg) {
        if (works.streams().apply(StreamId.video(leg)).isEmpty()) {
            return;
        }
        if (composed.add(leg)) {
            flow.compose(true);
        }
        if (flow.shows()) {
            pictures.compose(leg, Optional.of(flow.latest()));
        }
    }

    private void sized() {
        if (flow != null) {
            composed.forEach(leg -> pictures.compose(leg, Optional.of(flow.latest())));
        }
    }

    private void uncompose(LegId leg) {
        if (composed.remove(leg)) {
            pictures.compose(leg, Optional.empty());
            if (composed.isEmpty() && flow != null) {
                flow.compose(false);
            }
        }
    }

    private void end() {
        composed.forEach(leg -> pictures.compose(leg, Optional.empty()));
        composed.clear();
        if (flow != null) {
            flow.close();
            flow = null;
        }
        legs.forEach(this::listen);
    }

    /// Nobody else feeds the stream of its slides.
    private void listen(LegId leg) {
        stream(leg).filter(it -> it.feed() == Feed.NONE).ifPresent(it -> it.fedBy(new Listener(leg)));
    }

    /// The slides of this moment, for the caller to close; empty while there are none. Any thread may ask.
    public Optional<Picture> picture() {
        var shown = flow;
        return shown == null ? Optional.empty() : shown.picture();
    }

    public void close() {
        works.pictures().leave(this);
        presenter = Optional.empty();
        awaited = null;
        end();
        List.copyOf(legs).forEach(this::leave);
    }

    /// Sends nothing, and hears when slides could be sent.
    private final class Listener implements Feed {

        private final LegId leg;

        private Listener(LegId leg) {
            this.leg = leg;
        }

        @Override
        public void pictureWanted() {
            // nothing is sent
        }

        @Override
        public void changed() {
            works.control().execute(() -> {
                if (legs.contains(leg)) {
                    rewire(leg);
                }
            });
        }

        @Override
        public Served served() {
            return Served.NOTHING;
        }
    }
}
