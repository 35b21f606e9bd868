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
    /// Likewise, that the last slide is kept for until those of the next are decoded.
    private static final long STILL = 3_000_000_000L;

    private final Works works;
    private final Pictures pictures;
    private final Set<LegId> legs = new HashSet<>();
    /// Who gets them in its picture.
    private final Set<LegId> composed = new HashSet<>();
    private Optional<LegId> presenter = Optional.empty();
    /// The last slide of who showed some before, while another takes over.
    private final LatestPicture still = new LatestPicture();
    private volatile long stillSince;
    private volatile boolean stands;
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
        if (stands && due - stillSince >= STILL) {
            works.control().execute(this::fade);
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
        if (presenter.isPresent() && (stands || flow != null && flow.shows())) {
            stand();
        } else {
            end();
        }
        if (source != null) {
            flow = new SlidesFlow(source, works, this::sized, this::rewire);
            List.copyOf(legs).forEach(this::serve);
        }
    }

    /// Another takes over: what was shown stays in the pictures it is in until there is something newer.
    private void stand() {
        if (flow != null && flow.shows()) {
            keep(flow.latest().current());
        }
        presenter.ifPresent(this::uncompose);
        composed.forEach(leg -> pictures.compose(leg, Optional.of(still)));
        close(flow);
    }

    private void keep(Picture last) {
        if (last != null) {
            still.show(last);
            last.close();
            stillSince = System.nanoTime();
            stands = true;
        }
    }

    /// Nothing newer has come in time.
    private void fade() {
        if (stands) {
            stands = false;
            composed.forEach(leg -> pictures.compose(leg, Optional.empty()));
            still.forget();
            if (flow == null) {
                composed.clear();
            }
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
        composed.add(leg);
        flow.compose(true);
        if (flow.shows()) {
            pictures.compose(leg, Optional.of(flow.latest()));
        }
    }

    private void sized() {
        if (flow != null) {
            composed.forEach(leg -> pictures.compose(leg, Optional.of(flow.latest())));
            stands = false;
            still.forget();
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
        stands = false;
        still.forget();
        close(flow);
    }

    private void close(SlidesFlow last) {
        if (last != null) {
            last.close();
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
        still.close();
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
